-- Who looks after an organisation's entries, by which code; what became of each entry; proposals by whoever is signed in, a sitting at a time.
CREATE TABLE claim_code (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    token_hash text NOT NULL,
    given_to text NOT NULL,
    given_by text,
    spoken_to text,
    at timestamp with time zone NOT NULL,
    day date NOT NULL,
    until timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_claim_code PRIMARY KEY (id),
    CONSTRAINT fk_claim_code_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ux_claim_code_token_hash ON claim_code (token_hash);
CREATE UNIQUE INDEX ux_claim_code_organisation_id_day ON claim_code (organisation_id, day) WHERE given_by IS NULL;

CREATE TABLE claim (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    user_id uuid NOT NULL,
    code_id uuid NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ended_by text,
    end_reason text,
    version integer NOT NULL,
    CONSTRAINT pk_claim PRIMARY KEY (id),
    CONSTRAINT fk_claim_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE,
    CONSTRAINT fk_claim_user_id FOREIGN KEY (user_id) REFERENCES "user" (id) ON DELETE CASCADE,
    CONSTRAINT fk_claim_code_id FOREIGN KEY (code_id) REFERENCES claim_code (id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ux_claim_code_id ON claim (code_id);
CREATE UNIQUE INDEX ux_claim_organisation_id_user_id ON claim (organisation_id, user_id) WHERE ended_at IS NULL;
CREATE INDEX ix_claim_user_id ON claim (user_id);
CREATE INDEX ix_claim_at_id ON claim (at, id);

CREATE TABLE entry_change (
    id uuid NOT NULL,
    service_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    by text NOT NULL,
    how text NOT NULL,
    source text,
    puts_back_id uuid,
    CONSTRAINT pk_entry_change PRIMARY KEY (id),
    CONSTRAINT fk_entry_change_service_id FOREIGN KEY (service_id) REFERENCES service (id) ON DELETE CASCADE
);
CREATE INDEX ix_entry_change_service_id_at_id ON entry_change (service_id, at, id);

CREATE TABLE entry_change_field (
    change_id uuid NOT NULL,
    field text NOT NULL,
    part_id uuid NOT NULL,
    before text,
    after text,
    CONSTRAINT pk_entry_change_field PRIMARY KEY (change_id, field, part_id),
    CONSTRAINT fk_entry_change_field_change_id FOREIGN KEY (change_id) REFERENCES entry_change (id) ON DELETE CASCADE
);

ALTER TABLE proposed_change ALTER COLUMN enquiry_id DROP NOT NULL;
ALTER TABLE proposed_change ADD COLUMN user_id uuid;
ALTER TABLE proposed_change ADD COLUMN sitting_id uuid;
-- What was proposed of one entry by one link was one form.
UPDATE proposed_change SET sitting_id = (SELECT first.id FROM proposed_change first
    WHERE first.enquiry_id = proposed_change.enquiry_id AND first.service_id = proposed_change.service_id ORDER BY first.id LIMIT 1);
ALTER TABLE proposed_change ALTER COLUMN sitting_id SET NOT NULL;
DROP INDEX ix_proposed_change_open_at_id;
CREATE INDEX ix_proposed_change_open_at_sitting_id ON proposed_change (open, at, sitting_id);
CREATE INDEX ix_proposed_change_sitting_id ON proposed_change (sitting_id);
ALTER TABLE proposal_decision ADD COLUMN reason text;
