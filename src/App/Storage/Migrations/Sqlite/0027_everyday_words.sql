-- Everyday words as directory editors have them, and what searches with a word ended in.
CREATE TABLE "everyday_line" (
    "id" TEXT NOT NULL,
    "replaces" TEXT NULL,
    "people_say" TEXT NOT NULL,
    "services_say" TEXT NOT NULL,
    "needs" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "pk_everyday_line" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ux_everyday_line_replaces" ON "everyday_line" ("replaces");

CREATE TABLE "search_choice" (
    "id" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "service_id" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    CONSTRAINT "pk_search_choice" PRIMARY KEY ("id"),
    CONSTRAINT "fk_search_choice_service_id" FOREIGN KEY ("service_id") REFERENCES "service" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_search_choice_word" ON "search_choice" ("word");
CREATE INDEX "ix_search_choice_service_id" ON "search_choice" ("service_id");
CREATE INDEX "ix_search_choice_on" ON "search_choice" ("on");

CREATE TABLE "settled_word" (
    "word" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_settled_word" PRIMARY KEY ("word")
);
