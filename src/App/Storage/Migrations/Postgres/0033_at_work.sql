-- What helps at work and which employer may read it, coming back week by week, and fit notes.
CREATE TABLE adjustment (
    team_id uuid NOT NULL,
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    what text NOT NULL,
    why text,
    state text NOT NULL,
    taken_back_at timestamp with time zone,
    CONSTRAINT pk_adjustment PRIMARY KEY (team_id, id),
    CONSTRAINT fk_adjustment_team_id_case_id FOREIGN KEY (team_id, case_id) REFERENCES "case" (team_id, id) ON DELETE RESTRICT
);
CREATE INDEX ix_adjustment_team_id_case_id ON adjustment (team_id, case_id);
CREATE TABLE employer_sheet (
    team_id uuid NOT NULL,
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    share_id uuid NOT NULL,
    employer text NOT NULL,
    whats text NOT NULL,
    whys text NOT NULL,
    by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_employer_sheet PRIMARY KEY (team_id, id),
    CONSTRAINT fk_employer_sheet_team_id_case_id FOREIGN KEY (team_id, case_id) REFERENCES "case" (team_id, id) ON DELETE RESTRICT,
    CONSTRAINT fk_employer_sheet_team_id_share_id FOREIGN KEY (team_id, share_id) REFERENCES share (team_id, id) ON DELETE RESTRICT
);
CREATE INDEX ix_employer_sheet_team_id_case_id ON employer_sheet (team_id, case_id);
CREATE INDEX ix_employer_sheet_team_id_share_id ON employer_sheet (team_id, share_id);
CREATE TABLE phased_return (
    team_id uuid NOT NULL,
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    job text,
    starts_on date NOT NULL,
    weeks text NOT NULL,
    review_on date,
    pay text NOT NULL,
    also_ask text,
    taken_back_at timestamp with time zone,
    CONSTRAINT pk_phased_return PRIMARY KEY (team_id, id),
    CONSTRAINT fk_phased_return_team_id_case_id FOREIGN KEY (team_id, case_id) REFERENCES "case" (team_id, id) ON DELETE RESTRICT
);
CREATE INDEX ix_phased_return_team_id_case_id ON phased_return (team_id, case_id);
CREATE TABLE fit_note (
    team_id uuid NOT NULL,
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    says text NOT NULL,
    options text NOT NULL,
    "from" date NOT NULL,
    until date NOT NULL,
    writer text,
    words text,
    by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    taken_back_at timestamp with time zone,
    CONSTRAINT pk_fit_note PRIMARY KEY (team_id, id),
    CONSTRAINT fk_fit_note_team_id_case_id FOREIGN KEY (team_id, case_id) REFERENCES "case" (team_id, id) ON DELETE RESTRICT
);
CREATE INDEX ix_fit_note_team_id_case_id ON fit_note (team_id, case_id);
CREATE INDEX ix_fit_note_until ON fit_note (until);
