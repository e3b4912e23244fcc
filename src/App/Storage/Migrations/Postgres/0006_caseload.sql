-- What a caseload and an inbox read in one go.

ALTER TABLE "case" ADD COLUMN referred_at timestamp with time zone;
UPDATE "case" SET referred_at = COALESCE((SELECT r.received_at FROM referral r WHERE r.team_id = "case".team_id AND r.id = "case".referral_id), opened_at);
ALTER TABLE "case" ALTER COLUMN referred_at SET NOT NULL;
ALTER TABLE "case" ADD COLUMN next_on date NOT NULL DEFAULT '9999-01-01';
ALTER TABLE "case" ADD COLUMN next_what text;
ALTER TABLE "case" ADD COLUMN next_who text;

CREATE INDEX ix_case_caseload ON "case" (team_id, worker_id, next_on, reference) WHERE status = 'Open';
CREATE INDEX ix_case_team_caseload ON "case" (team_id, next_on, reference) WHERE status = 'Open';
CREATE INDEX ix_case_restricted ON "case" (team_id, person_id) WHERE restricted;
CREATE INDEX ix_attachment_not_looked_at ON attachment (team_id, referral_id) WHERE looked_at_at IS NULL;
CREATE INDEX ix_user_membership_place ON user_membership (place_key, place);

-- Search by the beginning of a name.
CREATE INDEX ix_person_family_prefix ON person (team_id, family_key text_pattern_ops, given_key text_pattern_ops);
CREATE INDEX ix_person_given_prefix ON person (team_id, given_key text_pattern_ops);
