-- What came of a team's onward referrals to a service, for the order of a search.
CREATE INDEX "ix_onward_referral_team_id_service_id_status" ON "onward_referral" ("team_id", "service_id", "status");
