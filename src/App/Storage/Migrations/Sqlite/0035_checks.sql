-- A good-work check can be taken back and put back, and an offer is taken once: two who change it at once don't both win.
ALTER TABLE "good_work_check" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "good_work_check" ADD COLUMN "taken_back_at" INTEGER NULL;
