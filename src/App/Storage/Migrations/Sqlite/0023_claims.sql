-- Who looks after an organisation's entries, by which code; what became of each entry; proposals by whoever is signed in, a sitting at a time.
CREATE TABLE "claim_code" (
    "id" TEXT NOT NULL CONSTRAINT "pk_claim_code" PRIMARY KEY,
    "organisation_id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "given_to" TEXT NOT NULL,
    "given_by" TEXT NULL,
    "spoken_to" TEXT NULL,
    "at" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "until" INTEGER NOT NULL,
    "used_at" INTEGER NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_claim_code_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "ux_claim_code_token_hash" ON "claim_code" ("token_hash");
CREATE UNIQUE INDEX "ux_claim_code_organisation_id_day" ON "claim_code" ("organisation_id", "day") WHERE "given_by" IS NULL;

CREATE TABLE "claim" (
    "id" TEXT NOT NULL CONSTRAINT "pk_claim" PRIMARY KEY,
    "organisation_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "code_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "ended_at" INTEGER NULL,
    "ended_by" TEXT NULL,
    "end_reason" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_claim_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_claim_user_id" FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_claim_code_id" FOREIGN KEY ("code_id") REFERENCES "claim_code" ("id") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "ux_claim_code_id" ON "claim" ("code_id");
CREATE UNIQUE INDEX "ux_claim_organisation_id_user_id" ON "claim" ("organisation_id", "user_id") WHERE "ended_at" IS NULL;
CREATE INDEX "ix_claim_user_id" ON "claim" ("user_id");
CREATE INDEX "ix_claim_at_id" ON "claim" ("at", "id");

CREATE TABLE "entry_change" (
    "id" TEXT NOT NULL CONSTRAINT "pk_entry_change" PRIMARY KEY,
    "service_id" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "source" TEXT NULL,
    "puts_back_id" TEXT NULL,
    CONSTRAINT "fk_entry_change_service_id" FOREIGN KEY ("service_id") REFERENCES "service" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_entry_change_service_id_at_id" ON "entry_change" ("service_id", "at", "id");

CREATE TABLE "entry_change_field" (
    "change_id" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "part_id" TEXT NOT NULL,
    "before" TEXT NULL,
    "after" TEXT NULL,
    CONSTRAINT "pk_entry_change_field" PRIMARY KEY ("change_id", "field", "part_id"),
    CONSTRAINT "fk_entry_change_field_change_id" FOREIGN KEY ("change_id") REFERENCES "entry_change" ("id") ON DELETE CASCADE
);

-- SQLite can't let a column be empty that wasn't: both tables are made anew, decisions first put aside, as dropping what they point to would take them along.
CREATE TEMP TABLE "kept_decision" AS SELECT * FROM "proposal_decision";
DROP TABLE "proposal_decision";
DROP INDEX "ix_proposed_change_service_id";
DROP INDEX "ix_proposed_change_enquiry_id";
DROP INDEX "ix_proposed_change_open_at_id";
ALTER TABLE "proposed_change" RENAME TO "old_proposed_change";
CREATE TABLE "proposed_change" (
    "id" TEXT NOT NULL CONSTRAINT "pk_proposed_change" PRIMARY KEY,
    "service_id" TEXT NOT NULL,
    "sitting_id" TEXT NOT NULL,
    "enquiry_id" TEXT NULL,
    "user_id" TEXT NULL,
    "field" TEXT NOT NULL,
    "before" TEXT NULL,
    "after" TEXT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "open" INTEGER NOT NULL,
    CONSTRAINT "fk_proposed_change_service_id" FOREIGN KEY ("service_id") REFERENCES "service" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_proposed_change_enquiry_id" FOREIGN KEY ("enquiry_id") REFERENCES "enquiry" ("id") ON DELETE CASCADE
);
-- What was proposed of one entry by one link was one form.
INSERT INTO "proposed_change" ("id", "service_id", "sitting_id", "enquiry_id", "user_id", "field", "before", "after", "by", "at", "open")
    SELECT "id", "service_id", min("id") OVER (PARTITION BY "enquiry_id", "service_id"), "enquiry_id", NULL, "field", "before", "after", "by", "at", "open" FROM "old_proposed_change";
DROP TABLE "old_proposed_change";
CREATE INDEX "ix_proposed_change_service_id" ON "proposed_change" ("service_id");
CREATE INDEX "ix_proposed_change_enquiry_id" ON "proposed_change" ("enquiry_id");
CREATE INDEX "ix_proposed_change_sitting_id" ON "proposed_change" ("sitting_id");
CREATE INDEX "ix_proposed_change_open_at_sitting_id" ON "proposed_change" ("open", "at", "sitting_id");
CREATE TABLE "proposal_decision" (
    "proposal_id" TEXT NOT NULL CONSTRAINT "pk_proposal_decision" PRIMARY KEY,
    "accepted" INTEGER NOT NULL,
    "reason" TEXT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "fk_proposal_decision_proposal_id" FOREIGN KEY ("proposal_id") REFERENCES "proposed_change" ("id") ON DELETE CASCADE
);
INSERT INTO "proposal_decision" ("proposal_id", "accepted", "reason", "by", "at") SELECT "proposal_id", "accepted", NULL, "by", "at" FROM "kept_decision";
DROP TABLE "kept_decision";
