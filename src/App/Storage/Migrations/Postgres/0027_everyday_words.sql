-- Everyday words as directory editors have them, and what searches with a word ended in.
CREATE TABLE everyday_line (
    id uuid NOT NULL,
    replaces uuid,
    people_say text NOT NULL,
    services_say text NOT NULL,
    needs text NOT NULL,
    by text NOT NULL,
    at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_everyday_line PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_everyday_line_replaces ON everyday_line (replaces);

CREATE TABLE search_choice (
    id uuid NOT NULL,
    word text NOT NULL,
    service_id uuid NOT NULL,
    "on" date NOT NULL,
    CONSTRAINT pk_search_choice PRIMARY KEY (id),
    CONSTRAINT fk_search_choice_service_id FOREIGN KEY (service_id) REFERENCES service (id) ON DELETE CASCADE
);
CREATE INDEX ix_search_choice_word ON search_choice (word);
CREATE INDEX ix_search_choice_service_id ON search_choice (service_id);
CREATE INDEX ix_search_choice_on ON search_choice ("on");

CREATE TABLE settled_word (
    word text NOT NULL,
    by text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_settled_word PRIMARY KEY (word)
);
