-- The jobs a person told of, how each ended, and what they think of them.
CREATE TABLE job (
    team_id uuid NOT NULL,
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    role text NOT NULL,
    employer text,
    kind text NOT NULL,
    origin text NOT NULL,
    hours numeric,
    pay numeric,
    pay_per text,
    contract text,
    found_through text,
    wanted text,
    started_on date,
    taken_back_at timestamp with time zone,
    CONSTRAINT pk_job PRIMARY KEY (team_id, id),
    CONSTRAINT fk_job_team_id_case_id FOREIGN KEY (team_id, case_id) REFERENCES "case" (team_id, id) ON DELETE RESTRICT
);
CREATE INDEX ix_job_team_id_case_id ON job (team_id, case_id);

CREATE TABLE job_ending (
    team_id uuid NOT NULL,
    id uuid NOT NULL,
    job_id uuid NOT NULL,
    "on" date,
    reason text,
    in_their_words text,
    by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    talk text,
    talk_at timestamp with time zone,
    CONSTRAINT pk_job_ending PRIMARY KEY (team_id, id),
    CONSTRAINT fk_job_ending_team_id_job_id FOREIGN KEY (team_id, job_id) REFERENCES job (team_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ux_job_ending_team_id_job_id ON job_ending (team_id, job_id);

CREATE TABLE good_work_check (
    team_id uuid NOT NULL,
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    job_id uuid,
    offer text,
    time text NOT NULL,
    answers text NOT NULL,
    good_for_me text,
    in_their_words text,
    by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_good_work_check PRIMARY KEY (team_id, id),
    CONSTRAINT fk_good_work_check_team_id_case_id FOREIGN KEY (team_id, case_id) REFERENCES "case" (team_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_good_work_check_team_id_job_id FOREIGN KEY (team_id, job_id) REFERENCES job (team_id, id) ON DELETE RESTRICT
);
CREATE INDEX ix_good_work_check_team_id_case_id ON good_work_check (team_id, case_id);
CREATE INDEX ix_good_work_check_team_id_job_id ON good_work_check (team_id, job_id);
