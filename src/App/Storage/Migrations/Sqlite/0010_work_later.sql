-- The person's newest word about talking of work holds, and every earlier one is kept.
CREATE TABLE "later_answer" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "work_offer_id" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "until" TEXT NULL,
    "told_by" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_later_answer" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_later_answer_team_id_work_offer_id" FOREIGN KEY ("team_id", "work_offer_id") REFERENCES "work_offer" ("team_id", "id") ON DELETE CASCADE
);
CREATE INDEX "ix_later_answer_team_id_work_offer_id" ON "later_answer" ("team_id", "work_offer_id");
INSERT INTO "later_answer" ("team_id", "id", "work_offer_id", "answer", "told_by", "by", "at")
    SELECT "team_id", "id", "id", 'Yes', 'the person', '00000000-0000-0000-0000-000000000000', "reopened_at" FROM "work_offer" WHERE "reopened_at" IS NOT NULL;
ALTER TABLE "work_offer" ADD COLUMN "says" TEXT NOT NULL DEFAULT '';
ALTER TABLE "work_offer" ADD COLUMN "says_until" TEXT NULL;
UPDATE "work_offer" SET "says" = CASE WHEN "reopened_at" IS NULL THEN "answer" ELSE 'Yes' END, "says_until" = CASE WHEN "reopened_at" IS NULL THEN "until" END;
ALTER TABLE "work_offer" DROP COLUMN "reopened_at";
