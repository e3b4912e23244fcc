-- A good-work check can be taken back and put back, and an offer is taken once: two who change it at once don't both win.
ALTER TABLE good_work_check ADD COLUMN version integer NOT NULL DEFAULT 0;
ALTER TABLE good_work_check ADD COLUMN taken_back_at timestamp with time zone;
