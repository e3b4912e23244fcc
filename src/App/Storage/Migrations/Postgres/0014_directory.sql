-- What Open Referral UK has of a service: ages, rules of when it runs, who to ask, and who may see where it is.
ALTER TABLE service ADD COLUMN free boolean NOT NULL DEFAULT false;
UPDATE service SET free = true WHERE lower(trim(cost)) LIKE 'free%' AND cost NOT LIKE '%£%';
ALTER TABLE service ADD COLUMN minimum_age integer;
ALTER TABLE service ADD COLUMN maximum_age integer;
ALTER TABLE service ADD COLUMN online boolean NOT NULL DEFAULT false;
ALTER TABLE service ADD COLUMN by_phone boolean NOT NULL DEFAULT false;
ALTER TABLE service ADD COLUMN at_home boolean NOT NULL DEFAULT false;
ALTER TABLE service ADD COLUMN modified_at timestamp with time zone NOT NULL DEFAULT now();
UPDATE service SET modified_at = coalesce(edited_at, imported_at) WHERE coalesce(edited_at, imported_at) IS NOT NULL;
CREATE INDEX ix_service_modified_at_id ON service (modified_at, id);

ALTER TABLE organisation ADD COLUMN modified_at timestamp with time zone NOT NULL DEFAULT now();
UPDATE organisation SET modified_at = edited_at WHERE edited_at IS NOT NULL;
CREATE INDEX ix_organisation_modified_at ON organisation (modified_at);

ALTER TABLE location ADD COLUMN visibility text NOT NULL DEFAULT 'Public';
ALTER TABLE location ADD COLUMN bus_note text;

CREATE TABLE schedule (
    id uuid NOT NULL,
    service_id uuid NOT NULL,
    frequency text,
    "interval" integer,
    by_day text,
    by_month_day text,
    opens_at time without time zone,
    closes_at time without time zone,
    starts_on date,
    ends_on date,
    term_time_only boolean NOT NULL,
    description text,
    CONSTRAINT pk_schedule PRIMARY KEY (id),
    CONSTRAINT fk_schedule_service_id FOREIGN KEY (service_id) REFERENCES service (id) ON DELETE CASCADE
);
CREATE INDEX ix_schedule_service_id ON schedule (service_id);

CREATE TABLE service_contact (
    id uuid NOT NULL,
    service_id uuid NOT NULL,
    name text,
    role text,
    phone text,
    email text,
    visibility text NOT NULL,
    CONSTRAINT pk_service_contact PRIMARY KEY (id),
    CONSTRAINT fk_service_contact_service_id FOREIGN KEY (service_id) REFERENCES service (id) ON DELETE CASCADE
);
CREATE INDEX ix_service_contact_service_id ON service_contact (service_id);
