-- Services that somebody asked to have listed, what editors looked up, and what they decided.
CREATE TABLE "suggestion" (
    "id" TEXT NOT NULL CONSTRAINT "pk_suggestion" PRIMARY KEY,
    "at" INTEGER NOT NULL,
    "organisation" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "website" TEXT NULL,
    "email" TEXT NULL,
    "phone" TEXT NULL,
    "when" TEXT NULL,
    "cost" TEXT NULL,
    "who_for" TEXT NULL,
    "address" TEXT NULL,
    "postcode" TEXT NULL,
    "registration" TEXT NULL,
    "needs" TEXT NOT NULL,
    "sent_by" TEXT NOT NULL,
    "sender_email" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "reasons" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);
CREATE INDEX "ix_suggestion_status_verdict_id" ON "suggestion" ("status", "verdict", "id");

CREATE TABLE "register_look_up" (
    "id" TEXT NOT NULL CONSTRAINT "pk_register_look_up" PRIMARY KEY,
    "suggestion_id" TEXT NOT NULL,
    "register" TEXT NOT NULL,
    "number" TEXT NULL,
    "found" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "fk_register_look_up_suggestion_id" FOREIGN KEY ("suggestion_id") REFERENCES "suggestion" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_register_look_up_suggestion_id" ON "register_look_up" ("suggestion_id");

CREATE TABLE "suggestion_decision" (
    "id" TEXT NOT NULL CONSTRAINT "pk_suggestion_decision" PRIMARY KEY,
    "suggestion_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "service_id" TEXT NULL,
    "taken_back_at" INTEGER NULL,
    CONSTRAINT "fk_suggestion_decision_suggestion_id" FOREIGN KEY ("suggestion_id") REFERENCES "suggestion" ("id") ON DELETE CASCADE
);
CREATE INDEX "ix_suggestion_decision_suggestion_id" ON "suggestion_decision" ("suggestion_id");
