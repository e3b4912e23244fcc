-- Entries that became one, what a merge changed so that it can be undone, and entries that may be the same.
ALTER TABLE "service" ADD COLUMN "merged_into_id" TEXT NULL CONSTRAINT "fk_service_service_merged_into_id" REFERENCES "service" ("id") ON DELETE RESTRICT;
CREATE INDEX "ix_service_merged_into_id" ON "service" ("merged_into_id");

CREATE TABLE "entry_merge" (
    "id" TEXT NOT NULL CONSTRAINT "pk_entry_merge" PRIMARY KEY,
    "service_id" TEXT NOT NULL,
    "into_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "into_name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "undone_by" TEXT NULL,
    "undone_at" INTEGER NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_entry_merge_service_into_id" FOREIGN KEY ("into_id") REFERENCES "service" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_entry_merge_service_service_id" FOREIGN KEY ("service_id") REFERENCES "service" ("id") ON DELETE RESTRICT
);
CREATE INDEX "ix_entry_merge_into_id" ON "entry_merge" ("into_id");
CREATE INDEX "ix_entry_merge_at_id" ON "entry_merge" ("at", "id");
CREATE UNIQUE INDEX "ux_entry_merge_service_id" ON "entry_merge" ("service_id") WHERE "undone_at" IS NULL;

CREATE TABLE "merge_change" (
    "merge_id" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "part_id" TEXT NOT NULL,
    "before" TEXT NULL,
    "after" TEXT NULL,
    CONSTRAINT "pk_merge_change" PRIMARY KEY ("merge_id", "field", "part_id"),
    CONSTRAINT "fk_merge_change_entry_merge_merge_id" FOREIGN KEY ("merge_id") REFERENCES "entry_merge" ("id") ON DELETE CASCADE
);

CREATE TABLE "duplicate_dismissal" (
    "first_id" TEXT NOT NULL,
    "second_id" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_duplicate_dismissal" PRIMARY KEY ("first_id", "second_id")
);

CREATE TABLE "duplicate_pair" (
    "first_id" TEXT NOT NULL,
    "second_id" TEXT NOT NULL,
    "band" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "reasons" TEXT NOT NULL,
    CONSTRAINT "pk_duplicate_pair" PRIMARY KEY ("first_id", "second_id")
);
CREATE INDEX "ix_duplicate_pair_points_first_id_second_id" ON "duplicate_pair" ("points", "first_id", "second_id");
CREATE INDEX "ix_duplicate_pair_second_id" ON "duplicate_pair" ("second_id");
