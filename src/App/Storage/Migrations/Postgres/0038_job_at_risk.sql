-- A job that may be lost is urgent on the caseload.
ALTER TABLE work_profile ADD COLUMN job_at_risk boolean NOT NULL DEFAULT false;
UPDATE work_profile SET job_at_risk = true WHERE said_situations LIKE '%JobAtRisk%' OR said_situations LIKE '%OffSick%';
ALTER TABLE work_profile ALTER COLUMN job_at_risk DROP DEFAULT;
