-- The words by which services are found, kept in step by triggers: a save, an import and a hand-typed UPDATE all count.
CREATE TABLE service_words (
    service_id uuid NOT NULL,
    document tsvector NOT NULL,
    CONSTRAINT pk_service_words PRIMARY KEY (service_id),
    CONSTRAINT fk_service_words_service_id FOREIGN KEY (service_id) REFERENCES service (id) ON DELETE CASCADE
);
CREATE INDEX ix_service_words_document ON service_words USING gin (document);

-- Without accents (the parser makes letters small); anything but letters and digits parts words, as it does in SQLite's index.
-- Left alone, the parser would keep "advice/support" as one file name.
CREATE FUNCTION linkwork_words(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT to_tsvector('simple', regexp_replace(regexp_replace(normalize(left(coalesce(said, ''), 100000), NFD),
        '[\u0300-\u036f]', '', 'g'), '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u20a0-\u20cf]+', ' ', 'g'))
$$;

CREATE FUNCTION linkwork_index_services(ids uuid[]) RETURNS void LANGUAGE sql AS $$
    INSERT INTO service_words (service_id, document)
    SELECT s.id, setweight(linkwork_words(s.name), 'A')
        || setweight(linkwork_words((SELECT string_agg(n.need, ' ') FROM service_need n WHERE n.service_id = s.id)), 'B')
        || setweight(linkwork_words(o.name), 'C')
        || setweight(linkwork_words(concat_ws(' ', left(s.description, 100000), s.who_for, s."when", s.cost, s.languages, s.access)), 'D')
    FROM service s JOIN organisation o ON o.id = s.organisation_id WHERE s.id = ANY (ids)
    ON CONFLICT (service_id) DO UPDATE SET document = excluded.document
$$;

CREATE FUNCTION linkwork_services_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM linkwork_index_services(ARRAY(SELECT id FROM changed));
    RETURN NULL;
END $$;

CREATE FUNCTION linkwork_needs_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM linkwork_index_services(ARRAY(SELECT DISTINCT service_id FROM changed));
    RETURN NULL;
END $$;

CREATE FUNCTION linkwork_organisations_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM linkwork_index_services(ARRAY(SELECT s.id FROM service s JOIN changed c ON c.id = s.organisation_id
        JOIN was w ON w.id = c.id AND w.name IS DISTINCT FROM c.name));
    RETURN NULL;
END $$;

CREATE TRIGGER service_words_on_service AFTER INSERT ON service REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION linkwork_services_changed();
CREATE TRIGGER service_words_on_service_change AFTER UPDATE ON service REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION linkwork_services_changed();
CREATE TRIGGER service_words_on_need AFTER INSERT ON service_need REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION linkwork_needs_changed();
CREATE TRIGGER service_words_on_need_gone AFTER DELETE ON service_need REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION linkwork_needs_changed();
CREATE TRIGGER service_words_on_organisation AFTER UPDATE ON organisation REFERENCING OLD TABLE AS was NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION linkwork_organisations_changed();

SELECT linkwork_index_services(ARRAY(SELECT id FROM service));
