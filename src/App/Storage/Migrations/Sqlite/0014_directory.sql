-- What Open Referral UK has of a service: ages, rules of when it runs, who to ask, and who may see where it is.
ALTER TABLE "service" ADD COLUMN "free" INTEGER NOT NULL DEFAULT 0;
UPDATE "service" SET "free" = 1 WHERE lower(trim("cost")) LIKE 'free%' AND "cost" NOT LIKE '%£%';
ALTER TABLE "service" ADD COLUMN "minimum_age" INTEGER NULL;
ALTER TABLE "service" ADD COLUMN "maximum_age" INTEGER NULL;
ALTER TABLE "service" ADD COLUMN "online" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "service" ADD COLUMN "by_phone" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "service" ADD COLUMN "at_home" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "service" ADD COLUMN "modified_at" INTEGER NOT NULL DEFAULT 0;
UPDATE "service" SET "modified_at" = coalesce("edited_at", "imported_at", unixepoch() * 1000000);
CREATE INDEX "ix_service_modified_at_id" ON "service" ("modified_at", "id");

ALTER TABLE "organisation" ADD COLUMN "modified_at" INTEGER NOT NULL DEFAULT 0;
UPDATE "organisation" SET "modified_at" = coalesce("edited_at", unixepoch() * 1000000);
CREATE INDEX "ix_organisation_modified_at" ON "organisation" ("modified_at");

ALTER TABLE "location" ADD COLUMN "visibility" TEXT NOT NULL DEFAULT 'Public';
ALTER TABLE "location" ADD COLUMN "bus_note" TEXT NULL;

CREATE TABLE "schedule" (
    "id" TEXT NOT NULL CONSTRAINT "pk_schedule" PRIMARY KEY,
    "service_id" TEXT NOT NULL,
    "frequency" TEXT NULL,
    "interval" INTEGER NULL,
    "by_day" TEXT NULL,
    "by_month_day" TEXT NULL,
    "opens_at" TEXT NULL,
    "closes_at" TEXT NULL,
    "starts_on" TEXT NULL,
    "ends_on" TEXT NULL,
    "term_time_only" INTEGER NOT NULL,
    "description" TEXT NULL,
    CONSTRAINT "fk_schedule_service_id" FOREIGN KEY ("service_id") REFERENCES "service" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_schedule_service_id" ON "schedule" ("service_id");

CREATE TABLE "service_contact" (
    "id" TEXT NOT NULL CONSTRAINT "pk_service_contact" PRIMARY KEY,
    "service_id" TEXT NOT NULL,
    "name" TEXT NULL,
    "role" TEXT NULL,
    "phone" TEXT NULL,
    "email" TEXT NULL,
    "visibility" TEXT NOT NULL,
    CONSTRAINT "fk_service_contact_service_id" FOREIGN KEY ("service_id") REFERENCES "service" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_service_contact_service_id" ON "service_contact" ("service_id");
