-- A benefit that has stopped or been cut: urgent until it is sorted, never two at once.
CREATE TABLE "lost_benefit" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "in_their_words" TEXT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "how_sorted" TEXT NULL,
    "sorted_by" TEXT NULL,
    "sorted_at" INTEGER NULL,
    CONSTRAINT "pk_lost_benefit" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_lost_benefit_team_id_case_id" FOREIGN KEY ("team_id", "case_id") REFERENCES "case" ("team_id", "id") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "ux_lost_benefit_team_id_case_id" ON "lost_benefit" ("team_id", "case_id") WHERE "sorted_at" IS NULL;
