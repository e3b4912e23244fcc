-- Two records of one person: the one that everything went to.
ALTER TABLE "person" ADD COLUMN "same_as" TEXT NULL;
