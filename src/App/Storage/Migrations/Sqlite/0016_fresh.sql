-- Who confirmed an entry, how and when; how long it is full; what its organisation says; what anybody says is wrong.
ALTER TABLE "service" ADD COLUMN "verified_how" TEXT NULL;
ALTER TABLE "service" ADD COLUMN "full_until" TEXT NULL;
ALTER TABLE "service" ADD COLUMN "capacity_by" TEXT NULL;
ALTER TABLE "service" ADD COLUMN "capacity_at" INTEGER NULL;
ALTER TABLE "service" ADD COLUMN "said_stopped_at" INTEGER NULL;
UPDATE "service" SET "verified_how" = CASE WHEN "verified_by" = 'its publisher' THEN 'Publisher' ELSE 'Editor' END WHERE "verified_at" IS NOT NULL;

CREATE TABLE "verification" (
    "id" TEXT NOT NULL CONSTRAINT "pk_verification" PRIMARY KEY,
    "service_id" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "note" TEXT NULL,
    CONSTRAINT "fk_verification_service_id" FOREIGN KEY ("service_id") REFERENCES "service" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_verification_service_id" ON "verification" ("service_id");
-- What was known so far: the newest check of each.
INSERT INTO "verification" ("id", "service_id", "how", "by", "at") SELECT "id", "id", "verified_how", coalesce("verified_by", 'Somebody'), "verified_at" FROM "service" WHERE "verified_at" IS NOT NULL;

-- Phoned, and nobody answered.
CREATE TABLE "unanswered_call" (
    "id" TEXT NOT NULL CONSTRAINT "pk_unanswered_call" PRIMARY KEY,
    "service_id" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "fk_unanswered_call_service_id" FOREIGN KEY ("service_id") REFERENCES "service" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_unanswered_call_service_id" ON "unanswered_call" ("service_id");

-- What anybody said is wrong with an entry, and what an editor did about it.
CREATE TABLE "problem_report" (
    "id" TEXT NOT NULL CONSTRAINT "pk_problem_report" PRIMARY KEY,
    "service_id" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "by" TEXT NULL,
    "reply_to" TEXT NULL,
    "at" INTEGER NOT NULL,
    "open" INTEGER NOT NULL,
    CONSTRAINT "fk_problem_report_service_id" FOREIGN KEY ("service_id") REFERENCES "service" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_problem_report_service_id" ON "problem_report" ("service_id");
CREATE INDEX "ix_problem_report_open_at_id" ON "problem_report" ("open", "at", "id");

CREATE TABLE "problem_settlement" (
    "report_id" TEXT NOT NULL CONSTRAINT "pk_problem_settlement" PRIMARY KEY,
    "done" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "fk_problem_settlement_report_id" FOREIGN KEY ("report_id") REFERENCES "problem_report" ("id") ON DELETE CASCADE
);

-- What an organisation was asked: one link, once a quarter, and what it answered.
CREATE TABLE "enquiry" (
    "id" TEXT NOT NULL CONSTRAINT "pk_enquiry" PRIMARY KEY,
    "organisation_id" TEXT NOT NULL,
    "quarter" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "token_hash" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "until" INTEGER NOT NULL,
    CONSTRAINT "fk_enquiry_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "ux_enquiry_organisation_id_quarter_round" ON "enquiry" ("organisation_id", "quarter", "round");
CREATE UNIQUE INDEX "ux_enquiry_token_hash" ON "enquiry" ("token_hash");

CREATE TABLE "enquiry_answer" (
    "enquiry_id" TEXT NOT NULL,
    "service_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_enquiry_answer" PRIMARY KEY ("enquiry_id", "service_id"),
    CONSTRAINT "fk_enquiry_answer_enquiry_id" FOREIGN KEY ("enquiry_id") REFERENCES "enquiry" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_enquiry_answer_service_id" FOREIGN KEY ("service_id") REFERENCES "service" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_enquiry_answer_service_id" ON "enquiry_answer" ("service_id");

-- What an organisation says should read differently, until an editor decides.
CREATE TABLE "proposed_change" (
    "id" TEXT NOT NULL CONSTRAINT "pk_proposed_change" PRIMARY KEY,
    "service_id" TEXT NOT NULL,
    "enquiry_id" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "before" TEXT NULL,
    "after" TEXT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "open" INTEGER NOT NULL,
    CONSTRAINT "fk_proposed_change_service_id" FOREIGN KEY ("service_id") REFERENCES "service" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_proposed_change_enquiry_id" FOREIGN KEY ("enquiry_id") REFERENCES "enquiry" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_proposed_change_service_id" ON "proposed_change" ("service_id");
CREATE INDEX "ix_proposed_change_enquiry_id" ON "proposed_change" ("enquiry_id");
CREATE INDEX "ix_proposed_change_open_at_id" ON "proposed_change" ("open", "at", "id");

CREATE TABLE "proposal_decision" (
    "proposal_id" TEXT NOT NULL CONSTRAINT "pk_proposal_decision" PRIMARY KEY,
    "accepted" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "fk_proposal_decision_proposal_id" FOREIGN KEY ("proposal_id") REFERENCES "proposed_change" ("id") ON DELETE CASCADE
);
