-- The jobs a person told of, how each ended, and what they think of them.
CREATE TABLE "job" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "employer" TEXT NULL,
    "kind" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "hours" TEXT NULL,
    "pay" TEXT NULL,
    "pay_per" TEXT NULL,
    "contract" TEXT NULL,
    "found_through" TEXT NULL,
    "wanted" TEXT NULL,
    "started_on" TEXT NULL,
    "taken_back_at" INTEGER NULL,
    CONSTRAINT "pk_job" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_job_team_id_case_id" FOREIGN KEY ("team_id", "case_id") REFERENCES "case" ("team_id", "id") ON DELETE RESTRICT
);
CREATE INDEX "ix_job_team_id_case_id" ON "job" ("team_id", "case_id");

CREATE TABLE "job_ending" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "job_id" TEXT NOT NULL,
    "on" TEXT NULL,
    "reason" TEXT NULL,
    "in_their_words" TEXT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "talk" TEXT NULL,
    "talk_at" INTEGER NULL,
    CONSTRAINT "pk_job_ending" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_job_ending_team_id_job_id" FOREIGN KEY ("team_id", "job_id") REFERENCES "job" ("team_id", "id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "ux_job_ending_team_id_job_id" ON "job_ending" ("team_id", "job_id");

CREATE TABLE "good_work_check" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "job_id" TEXT NULL,
    "offer" TEXT NULL,
    "time" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "good_for_me" TEXT NULL,
    "in_their_words" TEXT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_good_work_check" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_good_work_check_team_id_case_id" FOREIGN KEY ("team_id", "case_id") REFERENCES "case" ("team_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_good_work_check_team_id_job_id" FOREIGN KEY ("team_id", "job_id") REFERENCES "job" ("team_id", "id") ON DELETE RESTRICT
);
CREATE INDEX "ix_good_work_check_team_id_case_id" ON "good_work_check" ("team_id", "case_id");
CREATE INDEX "ix_good_work_check_team_id_job_id" ON "good_work_check" ("team_id", "job_id");
