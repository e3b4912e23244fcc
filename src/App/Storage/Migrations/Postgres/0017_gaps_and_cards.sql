-- Needs that nothing fitted, what a commissioner answers, and how employment support works.
ALTER TABLE organisation ADD COLUMN kind text NOT NULL DEFAULT 'Unknown';
ALTER TABLE organisation ADD COLUMN department text;
ALTER TABLE service ADD COLUMN reports_only_with_consent boolean NOT NULL DEFAULT false;

CREATE TABLE employment_support (
    service_id uuid NOT NULL,
    voluntary boolean,
    who_declined text,
    models text NOT NULL,
    fidelity_reviewed_on date,
    fidelity_score integer,
    hours_a_week double precision,
    in_work_support boolean,
    in_work_weeks integer,
    CONSTRAINT pk_employment_support PRIMARY KEY (service_id),
    CONSTRAINT fk_employment_support_service_id FOREIGN KEY (service_id) REFERENCES service (id) ON DELETE CASCADE
);

CREATE TABLE gap (
    team_id uuid NOT NULL,
    id uuid NOT NULL,
    need text NOT NULL,
    reason text NOT NULL,
    language text,
    nearest_km integer,
    area text NOT NULL,
    by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_gap PRIMARY KEY (team_id, id)
);
CREATE INDEX ix_gap_team_id_at ON gap (team_id, at);

CREATE TABLE gap_answer (
    id uuid NOT NULL,
    place_code text NOT NULL,
    need text NOT NULL,
    area text NOT NULL,
    text text NOT NULL,
    starts_on date,
    service_id uuid,
    by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    withdrawn_by uuid,
    withdrawn_at timestamp with time zone,
    CONSTRAINT pk_gap_answer PRIMARY KEY (id)
);
CREATE INDEX ix_gap_answer_place_code_need_area ON gap_answer (place_code, need, area);
-- One answer at a time to one need in one area.
CREATE UNIQUE INDEX ux_gap_answer_one_in_force ON gap_answer (place_code, need, area) WHERE withdrawn_at IS NULL;

-- What became of those sent to one service.
CREATE INDEX ix_onward_referral_service_id_at ON onward_referral (service_id, at);
