-- A job that may be lost is urgent on the caseload.
ALTER TABLE "work_profile" ADD COLUMN "job_at_risk" INTEGER NOT NULL DEFAULT 0;
UPDATE "work_profile" SET "job_at_risk" = 1 WHERE "said_situations" LIKE '%JobAtRisk%' OR "said_situations" LIKE '%OffSick%';
