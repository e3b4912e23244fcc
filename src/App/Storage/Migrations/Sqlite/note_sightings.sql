-- What feed {0} brought at {1}: {2} is a JSON list of ids.
INSERT INTO sighting (source, source_id, first_at, last_at)
SELECT {0}, value, {1}, {1} FROM json_each({2}) WHERE true
ON CONFLICT (source, source_id) DO UPDATE SET last_at = excluded.last_at
