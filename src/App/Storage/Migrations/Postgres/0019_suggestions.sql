-- Services that somebody asked to have listed, what editors looked up, and what they decided.
CREATE TABLE suggestion (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    organisation text NOT NULL,
    name text NOT NULL,
    description text NOT NULL,
    website text,
    email text,
    phone text,
    "when" text,
    cost text,
    who_for text,
    address text,
    postcode text,
    registration text,
    needs text NOT NULL,
    sent_by text NOT NULL,
    sender_email text NOT NULL,
    verdict text NOT NULL,
    reasons text NOT NULL,
    status text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_suggestion PRIMARY KEY (id)
);
CREATE INDEX ix_suggestion_status_verdict_id ON suggestion (status, verdict, id);

CREATE TABLE register_look_up (
    id uuid NOT NULL,
    suggestion_id uuid NOT NULL,
    register text NOT NULL,
    number text,
    found text NOT NULL,
    by text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_register_look_up PRIMARY KEY (id),
    CONSTRAINT fk_register_look_up_suggestion_id FOREIGN KEY (suggestion_id) REFERENCES suggestion (id) ON DELETE CASCADE
);
CREATE INDEX ix_register_look_up_suggestion_id ON register_look_up (suggestion_id);

CREATE TABLE suggestion_decision (
    id uuid NOT NULL,
    suggestion_id uuid NOT NULL,
    status text NOT NULL,
    reason text,
    by text NOT NULL,
    at timestamp with time zone NOT NULL,
    service_id uuid,
    taken_back_at timestamp with time zone,
    CONSTRAINT pk_suggestion_decision PRIMARY KEY (id),
    CONSTRAINT fk_suggestion_decision_suggestion_id FOREIGN KEY (suggestion_id) REFERENCES suggestion (id) ON DELETE CASCADE
);
CREATE INDEX ix_suggestion_decision_suggestion_id ON suggestion_decision (suggestion_id);
