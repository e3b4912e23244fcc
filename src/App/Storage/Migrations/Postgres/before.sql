-- One node migrates at a time; the others wait here, then find nothing to do.
SELECT pg_advisory_lock(7106241);
CREATE TABLE IF NOT EXISTS schema_version (name text NOT NULL PRIMARY KEY, at timestamptz NOT NULL);
