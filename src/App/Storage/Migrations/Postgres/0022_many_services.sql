-- An import writes a service's needs before the service, so that the words' index takes each service in once, with its needs.
ALTER TABLE service_need ALTER CONSTRAINT fk_service_need_service_id DEFERRABLE INITIALLY IMMEDIATE;

-- The open feed counts what is active, and finds its pages, from this index alone.
CREATE INDEX ix_service_active ON service (id) WHERE status = 'Active';

-- As before, and in two thirds of the time: what is plain ASCII has no accents to take off.
CREATE OR REPLACE FUNCTION linkwork_words(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT to_tsvector('simple', regexp_replace(CASE WHEN octet_length(said) = length(said) THEN left(said, 100000)
        ELSE regexp_replace(normalize(left(coalesce(said, ''), 100000), NFD), '[\u0300-\u036f]', '', 'g') END,
        '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u20a0-\u20cf]+', ' ', 'g'))
$$;
