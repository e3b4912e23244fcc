-- The words by which services are found, kept in step by triggers: a save, an import and a hand-typed UPDATE all count.
-- The index has a key of its own, because SQLite may renumber rows of a table whose key is text.
CREATE TABLE "service_key" (
    "key" INTEGER NOT NULL CONSTRAINT "pk_service_key" PRIMARY KEY,
    "service_id" TEXT NOT NULL,
    CONSTRAINT "fk_service_key_service_id" FOREIGN KEY ("service_id") REFERENCES "service" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "ux_service_key_service_id" ON "service_key" ("service_id");

CREATE VIRTUAL TABLE "service_words" USING fts5(
    name, needs, organisation, rest, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='4');

CREATE VIEW "service_words_now" AS
SELECT k."key", s."id" AS "service_id", s."organisation_id", s."name", o."name" AS "organisation",
    (SELECT group_concat(n."need", ' ') FROM "service_need" n WHERE n."service_id" = s."id") AS "needs",
    concat_ws(' ', substr(s."description", 1, 100000), s."who_for", s."when", s."cost", s."languages", s."access") AS "rest"
FROM "service_key" k JOIN "service" s ON s."id" = k."service_id" JOIN "organisation" o ON o."id" = s."organisation_id";

CREATE TRIGGER "service_words_on_service" AFTER INSERT ON "service" BEGIN
    INSERT INTO "service_key" ("service_id") VALUES (NEW."id");
    INSERT INTO "service_words" (rowid, name, needs, organisation, rest)
        SELECT "key", "name", "needs", "organisation", "rest" FROM "service_words_now" WHERE "service_id" = NEW."id";
END;
CREATE TRIGGER "service_words_on_service_change"
AFTER UPDATE OF "name", "description", "who_for", "when", "cost", "languages", "access", "organisation_id" ON "service" BEGIN
    DELETE FROM "service_words" WHERE rowid = (SELECT "key" FROM "service_key" WHERE "service_id" = NEW."id");
    INSERT INTO "service_words" (rowid, name, needs, organisation, rest)
        SELECT "key", "name", "needs", "organisation", "rest" FROM "service_words_now" WHERE "service_id" = NEW."id";
END;
CREATE TRIGGER "service_words_on_need" AFTER INSERT ON "service_need" BEGIN
    DELETE FROM "service_words" WHERE rowid = (SELECT "key" FROM "service_key" WHERE "service_id" = NEW."service_id");
    INSERT INTO "service_words" (rowid, name, needs, organisation, rest)
        SELECT "key", "name", "needs", "organisation", "rest" FROM "service_words_now" WHERE "service_id" = NEW."service_id";
END;
CREATE TRIGGER "service_words_on_need_gone" AFTER DELETE ON "service_need" BEGIN
    DELETE FROM "service_words" WHERE rowid = (SELECT "key" FROM "service_key" WHERE "service_id" = OLD."service_id");
    INSERT INTO "service_words" (rowid, name, needs, organisation, rest)
        SELECT "key", "name", "needs", "organisation", "rest" FROM "service_words_now" WHERE "service_id" = OLD."service_id";
END;
CREATE TRIGGER "service_words_on_organisation" AFTER UPDATE OF "name" ON "organisation" WHEN OLD."name" IS NOT NEW."name" BEGIN
    DELETE FROM "service_words" WHERE rowid IN
        (SELECT k."key" FROM "service_key" k JOIN "service" s ON s."id" = k."service_id" WHERE s."organisation_id" = NEW."id");
    INSERT INTO "service_words" (rowid, name, needs, organisation, rest)
        SELECT "key", "name", "needs", "organisation", "rest" FROM "service_words_now" WHERE "organisation_id" = NEW."id";
END;
CREATE TRIGGER "service_words_on_key_gone" AFTER DELETE ON "service_key" BEGIN
    DELETE FROM "service_words" WHERE rowid = OLD."key";
END;

INSERT INTO "service_key" ("service_id") SELECT "id" FROM "service";
INSERT INTO "service_words" (rowid, name, needs, organisation, rest)
    SELECT "key", "name", "needs", "organisation", "rest" FROM "service_words_now";
