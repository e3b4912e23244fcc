-- What became of a message, seals that can name the entry that was changed, one-time codes, and counts for reports.

ALTER TABLE outbox_message ADD COLUMN outcome text;
CREATE INDEX ix_outbox_message_created_at ON outbox_message (created_at);
CREATE INDEX ix_sent_email_message_id ON sent_email (message_id);

-- Nothing has been sealed yet.
DROP TABLE audit_seal;
CREATE TABLE audit_seal (
    to_seq bigint NOT NULL,
    from_seq bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    hash text NOT NULL,
    entries text NOT NULL,
    CONSTRAINT pk_audit_seal PRIMARY KEY (to_seq)
);
CREATE UNIQUE INDEX ux_audit_seal_from_seq ON audit_seal (from_seq);

CREATE TRIGGER audit_seal_is_append_only BEFORE UPDATE OR DELETE ON audit_seal FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER view_entry_is_append_only BEFORE UPDATE OR DELETE ON view_entry FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_entry_is_never_emptied BEFORE TRUNCATE ON audit_entry EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_seal_is_never_emptied BEFORE TRUNCATE ON audit_seal EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER view_entry_is_never_emptied BEFORE TRUNCATE ON view_entry EXECUTE FUNCTION audit_is_append_only();

CREATE UNIQUE INDEX ux_user_invite_code_hash ON "user" (invite_code_hash);

CREATE TABLE report_figure (
    team_id uuid NOT NULL,
    month date NOT NULL,
    measure text NOT NULL,
    what text NOT NULL,
    count integer NOT NULL,
    CONSTRAINT pk_report_figure PRIMARY KEY (team_id, month, measure, what)
);

CREATE TABLE report_count (
    team_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    audit_seq bigint NOT NULL,
    CONSTRAINT pk_report_count PRIMARY KEY (team_id)
);
