-- A try recorded by one click too many is taken back; the fact stays.
ALTER TABLE "contact" ADD COLUMN "taken_back_at" INTEGER NULL;
