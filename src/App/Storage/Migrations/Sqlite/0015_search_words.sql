-- Which words services use, and how many services use each. Kept up by a job and after each import.
CREATE VIRTUAL TABLE "service_vocabulary" USING fts5vocab('service_words', 'row');
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL CONSTRAINT "pk_search_word" PRIMARY KEY,
    "services" INTEGER NOT NULL
);
