-- Where postcodes are, who prescribes where, how deprived a neighbourhood is, and which feeds have been imported.

CREATE TABLE postcode_point (
    postcode text NOT NULL,
    latitude double precision,
    longitude double precision,
    quality smallint,
    country text NOT NULL,
    district text,
    ward text,
    lsoa text,
    CONSTRAINT pk_postcode_point PRIMARY KEY (postcode)
);

CREATE TABLE practice (
    ods_code text NOT NULL,
    name text NOT NULL,
    address text,
    postcode text,
    phone text,
    active boolean NOT NULL,
    is_gp boolean NOT NULL,
    closed_on date,
    CONSTRAINT pk_practice PRIMARY KEY (ods_code)
);

CREATE TABLE lsoa (
    code text NOT NULL,
    imd_decile smallint,
    imd_rank integer,
    imd_score double precision,
    employment_decile smallint,
    icb_code text,
    icb_name text,
    CONSTRAINT pk_lsoa PRIMARY KEY (code)
);

CREATE TABLE feed_source (
    source text NOT NULL,
    licence text,
    address text NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    records integer NOT NULL,
    rejected integer NOT NULL,
    CONSTRAINT pk_feed_source PRIMARY KEY (source)
);

-- As a service's: set when an editor changed it here, and imports then leave it alone.
ALTER TABLE organisation ADD COLUMN edited_at timestamp with time zone;
