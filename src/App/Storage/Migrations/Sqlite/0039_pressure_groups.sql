-- Who complains of pressure may say what group they belong to, for the count alone.
ALTER TABLE "pressure_complaint" ADD COLUMN "about_age" INTEGER NULL;
ALTER TABLE "pressure_complaint" ADD COLUMN "about_gender" TEXT NULL;
ALTER TABLE "pressure_complaint" ADD COLUMN "about_ethnicity" TEXT NULL;
ALTER TABLE "pressure_complaint" ADD COLUMN "about_access" INTEGER NULL;
