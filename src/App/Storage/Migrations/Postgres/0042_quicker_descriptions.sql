-- Long descriptions are made small and whole again faster, where the server knows how: an import writes each, the open feed and every search read them.
DO $$ BEGIN
    ALTER TABLE service ALTER COLUMN description SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN NULL;
END $$;
