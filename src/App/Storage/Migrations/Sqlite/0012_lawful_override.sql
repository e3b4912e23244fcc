-- A lead's decision to tell somebody something without consent; what went is the sending with the same id.
CREATE TABLE "lawful_override" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "ground" TEXT NOT NULL,
    "recipient_kind" TEXT NOT NULL,
    "recipient_key" TEXT NOT NULL,
    "recipient_name" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "telling" TEXT NOT NULL,
    "telling_how" TEXT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "told_at" INTEGER NULL,
    "told_by" TEXT NULL,
    "told_how" TEXT NULL,
    CONSTRAINT "pk_lawful_override" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_lawful_override_team_id_case_id" FOREIGN KEY ("team_id", "case_id") REFERENCES "case" ("team_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_lawful_override_team_id_id" FOREIGN KEY ("team_id", "id") REFERENCES "sending" ("team_id", "id") ON DELETE RESTRICT
);
CREATE INDEX "ix_lawful_override_team_id_case_id" ON "lawful_override" ("team_id", "case_id");
