-- Which words services use, and how many services use each. Kept up by a job and after each import.
CREATE TABLE search_word (
    word text NOT NULL,
    services integer NOT NULL,
    CONSTRAINT pk_search_word PRIMARY KEY (word)
);
