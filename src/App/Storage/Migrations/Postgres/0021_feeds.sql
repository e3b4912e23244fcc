-- Feeds that are fetched again and again: how each went, and what was asked before withdrawing most of one.
CREATE TABLE kept_feed (
    id uuid NOT NULL,
    source text NOT NULL,
    address text NOT NULL,
    kind text NOT NULL,
    map text,
    licence text,
    every text NOT NULL,
    paused_at timestamp with time zone,
    added_by text NOT NULL,
    added_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_kept_feed PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_kept_feed_source ON kept_feed (source);

CREATE TABLE feed_health (
    feed_id uuid NOT NULL,
    next_at timestamp with time zone NOT NULL,
    asked boolean NOT NULL,
    running boolean NOT NULL,
    running_until timestamp with time zone,
    good_at timestamp with time zone,
    failing_since timestamp with time zone,
    failures integer NOT NULL,
    CONSTRAINT pk_feed_health PRIMARY KEY (feed_id),
    CONSTRAINT fk_feed_health_feed_id FOREIGN KEY (feed_id) REFERENCES kept_feed (id) ON DELETE CASCADE
);
CREATE INDEX ix_feed_health_next_at ON feed_health (next_at);
CREATE UNIQUE INDEX ux_feed_health_running ON feed_health (running) WHERE running;

CREATE TABLE feed_run (
    id uuid NOT NULL,
    feed_id uuid NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone NOT NULL,
    outcome text NOT NULL,
    sentence text,
    added integer NOT NULL,
    changed integer NOT NULL,
    kept integer NOT NULL,
    withdrawn integer NOT NULL,
    rejected integer NOT NULL,
    remarks text,
    CONSTRAINT pk_feed_run PRIMARY KEY (id),
    CONSTRAINT fk_feed_run_feed_id FOREIGN KEY (feed_id) REFERENCES kept_feed (id) ON DELETE CASCADE
);
CREATE INDEX ix_feed_run_feed_id_started_at ON feed_run (feed_id, started_at);

CREATE TABLE feed_hold (
    id uuid NOT NULL,
    feed_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    before integer NOT NULL,
    open boolean NOT NULL,
    taken boolean,
    answered_by text,
    answered_at timestamp with time zone,
    version integer NOT NULL,
    CONSTRAINT pk_feed_hold PRIMARY KEY (id),
    CONSTRAINT fk_feed_hold_feed_id FOREIGN KEY (feed_id) REFERENCES kept_feed (id) ON DELETE CASCADE
);
CREATE INDEX ix_feed_hold_feed_id ON feed_hold (feed_id);

CREATE TABLE feed_hold_service (
    hold_id uuid NOT NULL,
    service_id uuid NOT NULL,
    CONSTRAINT pk_feed_hold_service PRIMARY KEY (hold_id, service_id),
    CONSTRAINT fk_feed_hold_service_hold_id FOREIGN KEY (hold_id) REFERENCES feed_hold (id) ON DELETE CASCADE,
    CONSTRAINT fk_feed_hold_service_service_id FOREIGN KEY (service_id) REFERENCES service (id) ON DELETE CASCADE
);
CREATE INDEX ix_feed_hold_service_service_id ON feed_hold_service (service_id);

CREATE TABLE sighting (
    source text NOT NULL,
    source_id text NOT NULL,
    first_at timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_sighting PRIMARY KEY (source, source_id)
);
