-- Feeds that are fetched again and again: how each went, and what was asked before withdrawing most of one.
CREATE TABLE "kept_feed" (
    "id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "map" TEXT NULL,
    "licence" TEXT NULL,
    "every" TEXT NOT NULL,
    "paused_at" INTEGER NULL,
    "added_by" TEXT NOT NULL,
    "added_at" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_kept_feed" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ux_kept_feed_source" ON "kept_feed" ("source");

CREATE TABLE "feed_health" (
    "feed_id" TEXT NOT NULL,
    "next_at" INTEGER NOT NULL,
    "asked" INTEGER NOT NULL,
    "running" INTEGER NOT NULL,
    "running_until" INTEGER NULL,
    "good_at" INTEGER NULL,
    "failing_since" INTEGER NULL,
    "failures" INTEGER NOT NULL,
    CONSTRAINT "pk_feed_health" PRIMARY KEY ("feed_id"),
    CONSTRAINT "fk_feed_health_feed_id" FOREIGN KEY ("feed_id") REFERENCES "kept_feed" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_feed_health_next_at" ON "feed_health" ("next_at");
CREATE UNIQUE INDEX "ux_feed_health_running" ON "feed_health" ("running") WHERE running;

CREATE TABLE "feed_run" (
    "id" TEXT NOT NULL,
    "feed_id" TEXT NOT NULL,
    "started_at" INTEGER NOT NULL,
    "ended_at" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "sentence" TEXT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "kept" INTEGER NOT NULL,
    "withdrawn" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,
    "remarks" TEXT NULL,
    CONSTRAINT "pk_feed_run" PRIMARY KEY ("id"),
    CONSTRAINT "fk_feed_run_feed_id" FOREIGN KEY ("feed_id") REFERENCES "kept_feed" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_feed_run_feed_id_started_at" ON "feed_run" ("feed_id", "started_at");

CREATE TABLE "feed_hold" (
    "id" TEXT NOT NULL,
    "feed_id" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "before" INTEGER NOT NULL,
    "open" INTEGER NOT NULL,
    "taken" INTEGER NULL,
    "answered_by" TEXT NULL,
    "answered_at" INTEGER NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_feed_hold" PRIMARY KEY ("id"),
    CONSTRAINT "fk_feed_hold_feed_id" FOREIGN KEY ("feed_id") REFERENCES "kept_feed" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_feed_hold_feed_id" ON "feed_hold" ("feed_id");

CREATE TABLE "feed_hold_service" (
    "hold_id" TEXT NOT NULL,
    "service_id" TEXT NOT NULL,
    CONSTRAINT "pk_feed_hold_service" PRIMARY KEY ("hold_id", "service_id"),
    CONSTRAINT "fk_feed_hold_service_hold_id" FOREIGN KEY ("hold_id") REFERENCES "feed_hold" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_feed_hold_service_service_id" FOREIGN KEY ("service_id") REFERENCES "service" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_feed_hold_service_service_id" ON "feed_hold_service" ("service_id");

CREATE TABLE "sighting" (
    "source" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "first_at" INTEGER NOT NULL,
    "last_at" INTEGER NOT NULL,
    CONSTRAINT "pk_sighting" PRIMARY KEY ("source", "source_id")
);
