-- Needs that nothing fitted, what a commissioner answers, and how employment support works.
ALTER TABLE "organisation" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'Unknown';
ALTER TABLE "organisation" ADD COLUMN "department" TEXT NULL;
ALTER TABLE "service" ADD COLUMN "reports_only_with_consent" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "employment_support" (
    "service_id" TEXT NOT NULL CONSTRAINT "pk_employment_support" PRIMARY KEY,
    "voluntary" INTEGER NULL,
    "who_declined" TEXT NULL,
    "models" TEXT NOT NULL,
    "fidelity_reviewed_on" TEXT NULL,
    "fidelity_score" INTEGER NULL,
    "hours_a_week" REAL NULL,
    "in_work_support" INTEGER NULL,
    "in_work_weeks" INTEGER NULL,
    CONSTRAINT "fk_employment_support_service_id" FOREIGN KEY ("service_id") REFERENCES "service" ("id") ON DELETE CASCADE
);

CREATE TABLE "gap" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "need" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "language" TEXT NULL,
    "nearest_km" INTEGER NULL,
    "area" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_gap" PRIMARY KEY ("team_id", "id")
);
CREATE INDEX "ix_gap_team_id_at" ON "gap" ("team_id", "at");

CREATE TABLE "gap_answer" (
    "id" TEXT NOT NULL CONSTRAINT "pk_gap_answer" PRIMARY KEY,
    "place_code" TEXT NOT NULL,
    "need" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "starts_on" TEXT NULL,
    "service_id" TEXT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "withdrawn_by" TEXT NULL,
    "withdrawn_at" INTEGER NULL
);
CREATE INDEX "ix_gap_answer_place_code_need_area" ON "gap_answer" ("place_code", "need", "area");
-- One answer at a time to one need in one area.
CREATE UNIQUE INDEX "ux_gap_answer_one_in_force" ON "gap_answer" ("place_code", "need", "area") WHERE "withdrawn_at" IS NULL;

-- What became of those sent to one service.
CREATE INDEX "ix_onward_referral_service_id_at" ON "onward_referral" ("service_id", "at");
