-- Names and needs have an index of their own: few words, read in no time, while a service's whole words lie outside the row and are needed only to be made.
ALTER TABLE service_words ADD COLUMN named tsvector;
ALTER TABLE service_words SET (toast_tuple_target = 128);

CREATE OR REPLACE FUNCTION linkwork_index_services(ids uuid[]) RETURNS void LANGUAGE sql AS $$
    INSERT INTO service_words (service_id, named, document)
    SELECT s.id, parts.named, parts.named || setweight(linkwork_words(o.name), 'C')
        || setweight(linkwork_words(concat_ws(' ', left(s.description, 100000), s.who_for, s."when", s.cost, s.languages, s.access)), 'D')
    FROM service s JOIN organisation o ON o.id = s.organisation_id
    CROSS JOIN LATERAL (SELECT setweight(linkwork_words(s.name), 'A')
        || setweight(linkwork_words((SELECT string_agg(n.need, ' ') FROM service_need n WHERE n.service_id = s.id)), 'B') AS named) parts
    WHERE s.id = ANY (ids)
    ON CONFLICT (service_id) DO UPDATE SET named = excluded.named, document = excluded.document
$$;

SELECT linkwork_index_services(ARRAY(SELECT id FROM service));
ALTER TABLE service_words ALTER COLUMN named SET NOT NULL;
CREATE INDEX ix_service_words_named ON service_words USING gin (named);

-- By the index always: the planner doesn't reckon with how long it takes to read a service's words from outside its row, and would read them all.
CREATE FUNCTION linkwork_speaks(asked text) RETURNS SETOF uuid LANGUAGE sql STABLE ROWS 200 SET enable_seqscan = off AS $$
    SELECT service_id FROM service_words WHERE document @@ to_tsquery('simple', asked)
$$;
CREATE FUNCTION linkwork_named(asked text) RETURNS SETOF uuid LANGUAGE sql STABLE ROWS 200 SET enable_seqscan = off AS $$
    SELECT service_id FROM service_words WHERE named @@ to_tsquery('simple', asked)
$$;
