-- What became of a message, seals that can name the entry that was changed, one-time codes, and counts for reports.

ALTER TABLE "outbox_message" ADD COLUMN "outcome" TEXT NULL;
CREATE INDEX "ix_outbox_message_created_at" ON "outbox_message" ("created_at");
CREATE INDEX "ix_sent_email_message_id" ON "sent_email" ("message_id");

-- Nothing has been sealed yet.
DROP TABLE "audit_seal";
CREATE TABLE "audit_seal" (
    "to_seq" INTEGER NOT NULL CONSTRAINT "pk_audit_seal" PRIMARY KEY,
    "from_seq" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "entries" TEXT NOT NULL
);
CREATE UNIQUE INDEX "ux_audit_seal_from_seq" ON "audit_seal" ("from_seq");

CREATE TRIGGER "audit_seal_is_append_only_update" BEFORE UPDATE ON "audit_seal" BEGIN SELECT RAISE(ABORT, 'seals are never changed'); END;
CREATE TRIGGER "audit_seal_is_append_only_delete" BEFORE DELETE ON "audit_seal" BEGIN SELECT RAISE(ABORT, 'seals are never deleted'); END;
CREATE TRIGGER "view_entry_is_append_only_update" BEFORE UPDATE ON "view_entry" BEGIN SELECT RAISE(ABORT, 'the access log is never changed'); END;
CREATE TRIGGER "view_entry_is_append_only_delete" BEFORE DELETE ON "view_entry" BEGIN SELECT RAISE(ABORT, 'the access log is never deleted'); END;

CREATE UNIQUE INDEX "ux_user_invite_code_hash" ON "user" ("invite_code_hash");

CREATE TABLE "report_figure" (
    "team_id" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    CONSTRAINT "pk_report_figure" PRIMARY KEY ("team_id", "month", "measure", "what")
);

CREATE TABLE "report_count" (
    "team_id" TEXT NOT NULL CONSTRAINT "pk_report_count" PRIMARY KEY,
    "at" INTEGER NOT NULL,
    "audit_seq" INTEGER NOT NULL
);
