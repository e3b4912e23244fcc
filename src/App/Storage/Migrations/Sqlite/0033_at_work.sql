-- What helps at work and which employer may read it, coming back week by week, and fit notes.
CREATE TABLE "adjustment" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "why" TEXT NULL,
    "state" TEXT NOT NULL,
    "taken_back_at" INTEGER NULL,
    CONSTRAINT "pk_adjustment" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_adjustment_team_id_case_id" FOREIGN KEY ("team_id", "case_id") REFERENCES "case" ("team_id", "id") ON DELETE RESTRICT
);
CREATE INDEX "ix_adjustment_team_id_case_id" ON "adjustment" ("team_id", "case_id");
CREATE TABLE "employer_sheet" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "share_id" TEXT NOT NULL,
    "employer" TEXT NOT NULL,
    "whats" TEXT NOT NULL,
    "whys" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_employer_sheet" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_employer_sheet_team_id_case_id" FOREIGN KEY ("team_id", "case_id") REFERENCES "case" ("team_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_employer_sheet_team_id_share_id" FOREIGN KEY ("team_id", "share_id") REFERENCES "share" ("team_id", "id") ON DELETE RESTRICT
);
CREATE INDEX "ix_employer_sheet_team_id_case_id" ON "employer_sheet" ("team_id", "case_id");
CREATE INDEX "ix_employer_sheet_team_id_share_id" ON "employer_sheet" ("team_id", "share_id");
CREATE TABLE "phased_return" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "job" TEXT NULL,
    "starts_on" TEXT NOT NULL,
    "weeks" TEXT NOT NULL,
    "review_on" TEXT NULL,
    "pay" TEXT NOT NULL,
    "also_ask" TEXT NULL,
    "taken_back_at" INTEGER NULL,
    CONSTRAINT "pk_phased_return" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_phased_return_team_id_case_id" FOREIGN KEY ("team_id", "case_id") REFERENCES "case" ("team_id", "id") ON DELETE RESTRICT
);
CREATE INDEX "ix_phased_return_team_id_case_id" ON "phased_return" ("team_id", "case_id");
CREATE TABLE "fit_note" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "says" TEXT NOT NULL,
    "options" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "writer" TEXT NULL,
    "words" TEXT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "taken_back_at" INTEGER NULL,
    CONSTRAINT "pk_fit_note" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_fit_note_team_id_case_id" FOREIGN KEY ("team_id", "case_id") REFERENCES "case" ("team_id", "id") ON DELETE RESTRICT
);
CREATE INDEX "ix_fit_note_team_id_case_id" ON "fit_note" ("team_id", "case_id");
CREATE INDEX "ix_fit_note_until" ON "fit_note" ("until");
