-- A lead's decision to tell somebody something without consent; what went is the sending with the same id.
CREATE TABLE lawful_override (
    team_id uuid NOT NULL,
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    ground text NOT NULL,
    recipient_kind text NOT NULL,
    recipient_key text NOT NULL,
    recipient_name text NOT NULL,
    category text NOT NULL,
    words text NOT NULL,
    why text NOT NULL,
    telling text NOT NULL,
    telling_how text,
    by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    told_at timestamp with time zone,
    told_by uuid,
    told_how text,
    CONSTRAINT pk_lawful_override PRIMARY KEY (team_id, id),
    CONSTRAINT fk_lawful_override_team_id_case_id FOREIGN KEY (team_id, case_id) REFERENCES "case" (team_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_lawful_override_team_id_id FOREIGN KEY (team_id, id) REFERENCES sending (team_id, id) ON DELETE RESTRICT
);
CREATE INDEX ix_lawful_override_team_id_case_id ON lawful_override (team_id, case_id);
