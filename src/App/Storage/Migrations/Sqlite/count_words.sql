DELETE FROM search_word WHERE word NOT IN (SELECT term FROM service_vocabulary);
INSERT INTO search_word (word, services) SELECT term, doc FROM service_vocabulary WHERE length(term) BETWEEN 2 AND 40
ON CONFLICT (word) DO UPDATE SET services = excluded.services WHERE search_word.services <> excluded.services;
