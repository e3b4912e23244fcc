-- Of two referrals for the same new person at the same moment, one makes the person and the other finds them.
ALTER TABLE "person" ADD COLUMN "arrival_key" TEXT NULL;
CREATE UNIQUE INDEX "ux_person_arrival_key" ON "person" ("team_id", "arrival_key") WHERE "arrival_key" IS NOT NULL;
-- "From my practice, newest first", with a tie-break for paging.
DROP INDEX "ix_referral_referrer_place";
CREATE INDEX "ix_referral_referrer_place" ON "referral" ("referrer_place_code", "received_at", "reference") WHERE "referrer_place_code" IS NOT NULL;
-- The case a referral opened.
CREATE INDEX "ix_case_team_id_referral_id" ON "case" ("team_id", "referral_id");
