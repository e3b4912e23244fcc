-- Everything that the words of a search find, with what it is worth. Few services in the box around a place are read one by one; else the index finds who speaks of each word, by itself
-- always: the planner doesn't reckon with how long it takes to read a service's words from outside its row, and would read them all.
CREATE FUNCTION linkwork_found(speaks text[], speaks_points int[], names text[], names_points int[], south float8, north float8, west float8, east float8)
RETURNS TABLE (service_id uuid, points int) LANGUAGE plpgsql STABLE ROWS 200 SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
    said tsquery[] := ARRAY(SELECT to_tsquery('simple', a.asked) FROM unnest(speaks) WITH ORDINALITY AS a (asked, i) ORDER BY a.i);
    named_as tsquery[] := ARRAY(SELECT to_tsquery('simple', a.asked) FROM unnest(names) WITH ORDINALITY AS a (asked, i) ORDER BY a.i);
    -- Reading one costs as much as what the index finds among some fifty.
    few int := (SELECT greatest(100, least(5000, c.reltuples / 50)) FROM pg_class c WHERE c.oid = 'service_words'::regclass);
BEGIN
    IF south IS NOT NULL AND few > (SELECT count(*) FROM (SELECT 1 FROM location l WHERE l.latitude BETWEEN south AND north AND l.longitude BETWEEN west AND east LIMIT few) inside) THEN
        RETURN QUERY
            -- Read from outside the row once, not for each query.
            SELECT near.service_id, CAST(sum(found.points) AS int) FROM (
                SELECT w.service_id, w.document || '' AS document, w.named FROM service_words w
                WHERE w.service_id IN (SELECT l.service_id FROM location l WHERE l.latitude BETWEEN south AND north AND l.longitude BETWEEN west AND east) OFFSET 0) near
            CROSS JOIN LATERAL (
                SELECT a.points FROM unnest(said, speaks_points) AS a (asked, points) WHERE near.document @@ a.asked
                UNION ALL SELECT a.points FROM unnest(named_as, names_points) AS a (asked, points) WHERE near.named @@ a.asked) found
            GROUP BY near.service_id;
    ELSE
        RETURN QUERY
            SELECT found.service_id, CAST(sum(found.points) AS int) FROM (
                SELECT w.service_id, a.points FROM unnest(said, speaks_points) AS a (asked, points) CROSS JOIN LATERAL (SELECT service_id FROM service_words WHERE document @@ a.asked OFFSET 0) w
                UNION ALL SELECT w.service_id, a.points FROM unnest(named_as, names_points) AS a (asked, points) CROSS JOIN LATERAL (SELECT service_id FROM service_words WHERE named @@ a.asked OFFSET 0) w) found
            GROUP BY found.service_id;
    END IF;
END $$;
DROP FUNCTION linkwork_speaks(text);
DROP FUNCTION linkwork_named(text);
