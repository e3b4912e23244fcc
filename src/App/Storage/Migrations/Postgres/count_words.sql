CREATE TEMP TABLE counted ON COMMIT DROP AS
    SELECT word, ndoc AS services FROM ts_stat('SELECT document FROM service_words') WHERE length(word) BETWEEN 2 AND 40;
DELETE FROM search_word WHERE NOT EXISTS (SELECT 1 FROM counted WHERE counted.word = search_word.word);
INSERT INTO search_word (word, services) SELECT word, services FROM counted ORDER BY word
ON CONFLICT (word) DO UPDATE SET services = excluded.services WHERE search_word.services <> excluded.services;
