-- The line of evidence that somebody saw last, so that no device shows it twice in a row.
ALTER TABLE "user" ADD COLUMN evidence_seen text;
