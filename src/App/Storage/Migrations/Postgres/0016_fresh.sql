-- Who confirmed an entry, how and when; how long it is full; what its organisation says; what anybody says is wrong.
ALTER TABLE service ADD COLUMN verified_how text;
ALTER TABLE service ADD COLUMN full_until date;
ALTER TABLE service ADD COLUMN capacity_by text;
ALTER TABLE service ADD COLUMN capacity_at timestamp with time zone;
ALTER TABLE service ADD COLUMN said_stopped_at timestamp with time zone;
UPDATE service SET verified_how = CASE WHEN verified_by = 'its publisher' THEN 'Publisher' ELSE 'Editor' END WHERE verified_at IS NOT NULL;

CREATE TABLE verification (
    id uuid NOT NULL,
    service_id uuid NOT NULL,
    how text NOT NULL,
    by text NOT NULL,
    at timestamp with time zone NOT NULL,
    note text,
    CONSTRAINT pk_verification PRIMARY KEY (id),
    CONSTRAINT fk_verification_service_id FOREIGN KEY (service_id) REFERENCES service (id) ON DELETE CASCADE
);
CREATE INDEX ix_verification_service_id ON verification (service_id);
-- What was known so far: the newest check of each.
INSERT INTO verification (id, service_id, how, by, at) SELECT id, id, verified_how, coalesce(verified_by, 'Somebody'), verified_at FROM service WHERE verified_at IS NOT NULL;

-- Phoned, and nobody answered.
CREATE TABLE unanswered_call (
    id uuid NOT NULL,
    service_id uuid NOT NULL,
    by text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_unanswered_call PRIMARY KEY (id),
    CONSTRAINT fk_unanswered_call_service_id FOREIGN KEY (service_id) REFERENCES service (id) ON DELETE CASCADE
);
CREATE INDEX ix_unanswered_call_service_id ON unanswered_call (service_id);

-- What anybody said is wrong with an entry, and what an editor did about it.
CREATE TABLE problem_report (
    id uuid NOT NULL,
    service_id uuid NOT NULL,
    words text NOT NULL,
    by text,
    reply_to text,
    at timestamp with time zone NOT NULL,
    open boolean NOT NULL,
    CONSTRAINT pk_problem_report PRIMARY KEY (id),
    CONSTRAINT fk_problem_report_service_id FOREIGN KEY (service_id) REFERENCES service (id) ON DELETE CASCADE
);
CREATE INDEX ix_problem_report_service_id ON problem_report (service_id);
CREATE INDEX ix_problem_report_open_at_id ON problem_report (open, at, id);

CREATE TABLE problem_settlement (
    report_id uuid NOT NULL,
    done text NOT NULL,
    by text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_problem_settlement PRIMARY KEY (report_id),
    CONSTRAINT fk_problem_settlement_report_id FOREIGN KEY (report_id) REFERENCES problem_report (id) ON DELETE CASCADE
);

-- What an organisation was asked: one link, once a quarter, and what it answered.
CREATE TABLE enquiry (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    quarter date NOT NULL,
    round integer NOT NULL,
    token_hash text NOT NULL,
    at timestamp with time zone NOT NULL,
    until timestamp with time zone NOT NULL,
    CONSTRAINT pk_enquiry PRIMARY KEY (id),
    CONSTRAINT fk_enquiry_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ux_enquiry_organisation_id_quarter_round ON enquiry (organisation_id, quarter, round);
CREATE UNIQUE INDEX ux_enquiry_token_hash ON enquiry (token_hash);

CREATE TABLE enquiry_answer (
    enquiry_id uuid NOT NULL,
    service_id uuid NOT NULL,
    kind text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_enquiry_answer PRIMARY KEY (enquiry_id, service_id),
    CONSTRAINT fk_enquiry_answer_enquiry_id FOREIGN KEY (enquiry_id) REFERENCES enquiry (id) ON DELETE CASCADE,
    CONSTRAINT fk_enquiry_answer_service_id FOREIGN KEY (service_id) REFERENCES service (id) ON DELETE CASCADE
);
CREATE INDEX ix_enquiry_answer_service_id ON enquiry_answer (service_id);

-- What an organisation says should read differently, until an editor decides.
CREATE TABLE proposed_change (
    id uuid NOT NULL,
    service_id uuid NOT NULL,
    enquiry_id uuid NOT NULL,
    field text NOT NULL,
    before text,
    after text,
    by text NOT NULL,
    at timestamp with time zone NOT NULL,
    open boolean NOT NULL,
    CONSTRAINT pk_proposed_change PRIMARY KEY (id),
    CONSTRAINT fk_proposed_change_service_id FOREIGN KEY (service_id) REFERENCES service (id) ON DELETE CASCADE,
    CONSTRAINT fk_proposed_change_enquiry_id FOREIGN KEY (enquiry_id) REFERENCES enquiry (id) ON DELETE CASCADE
);
CREATE INDEX ix_proposed_change_service_id ON proposed_change (service_id);
CREATE INDEX ix_proposed_change_enquiry_id ON proposed_change (enquiry_id);
CREATE INDEX ix_proposed_change_open_at_id ON proposed_change (open, at, id);

CREATE TABLE proposal_decision (
    proposal_id uuid NOT NULL,
    accepted boolean NOT NULL,
    by text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_proposal_decision PRIMARY KEY (proposal_id),
    CONSTRAINT fk_proposal_decision_proposal_id FOREIGN KEY (proposal_id) REFERENCES proposed_change (id) ON DELETE CASCADE
);
