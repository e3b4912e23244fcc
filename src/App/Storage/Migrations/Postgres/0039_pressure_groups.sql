-- Who complains of pressure may say what group they belong to, for the count alone.
ALTER TABLE pressure_complaint ADD COLUMN about_age integer;
ALTER TABLE pressure_complaint ADD COLUMN about_gender text;
ALTER TABLE pressure_complaint ADD COLUMN about_ethnicity text;
ALTER TABLE pressure_complaint ADD COLUMN about_access boolean;
