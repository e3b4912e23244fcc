-- The house: people, referrals, cases, directory, staff, and what keeps them honest.

CREATE TABLE "audit_entry" (
    "seq" INTEGER NOT NULL CONSTRAINT "pk_audit_entry" PRIMARY KEY AUTOINCREMENT,
    "at" INTEGER NOT NULL,
    "actor" TEXT NOT NULL,
    "team_id" TEXT NULL,
    "entity" TEXT NOT NULL,
    "entity_key" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "changes" TEXT NULL
);

CREATE TABLE "audit_seal" (
    "to_seq" INTEGER NOT NULL CONSTRAINT "pk_audit_seal" PRIMARY KEY,
    "from_seq" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "hash" TEXT NOT NULL
);

CREATE TABLE "cover" (
    "id" TEXT NOT NULL CONSTRAINT "pk_cover" PRIMARY KEY,
    "team_id" TEXT NOT NULL,
    "away_user_id" TEXT NOT NULL,
    "covering_user_id" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL
);

CREATE TABLE "data_protection_key" (
    "name" TEXT NOT NULL CONSTRAINT "pk_data_protection_key" PRIMARY KEY,
    "xml" TEXT NOT NULL
);

CREATE TABLE "form_post" (
    "key" TEXT NOT NULL CONSTRAINT "pk_form_post" PRIMARY KEY,
    "location" TEXT NOT NULL,
    "at" INTEGER NOT NULL
);

CREATE TABLE "organisation" (
    "id" TEXT NOT NULL CONSTRAINT "pk_organisation" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "description" TEXT NULL,
    "website" TEXT NULL,
    "email" TEXT NULL,
    "phone" TEXT NULL,
    "charity_number" TEXT NULL,
    "company_number" TEXT NULL,
    "source" TEXT NULL,
    "source_id" TEXT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "outbox_message" (
    "id" TEXT NOT NULL CONSTRAINT "pk_outbox_message" PRIMARY KEY,
    "team_id" TEXT NULL,
    "kind" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "due_at" INTEGER NOT NULL,
    "leased_until" INTEGER NULL,
    "attempts" INTEGER NOT NULL,
    "done_at" INTEGER NULL,
    "last_error" TEXT NULL
);

CREATE TABLE "person" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "family_key" TEXT NOT NULL,
    "given_key" TEXT NOT NULL,
    "known_since" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "access_needs" TEXT NULL,
    "address" TEXT NULL,
    "born_on" TEXT NOT NULL,
    "email" TEXT NULL,
    "ethnicity" TEXT NULL,
    "family_name" TEXT NOT NULL,
    "gender" TEXT NULL,
    "given_name" TEXT NOT NULL,
    "interpreter" INTEGER NOT NULL,
    "language" TEXT NULL,
    "leave_message" TEXT NOT NULL,
    "must_not_know" TEXT NULL,
    "nhs_number" TEXT NULL,
    "no_fixed_abode" INTEGER NOT NULL,
    "other_name" TEXT NULL,
    "other_phone" TEXT NULL,
    "other_relationship" TEXT NULL,
    "phone" TEXT NULL,
    "postcode" TEXT NULL,
    "practice_code" TEXT NULL,
    "preferred_contact" TEXT NOT NULL,
    "preferred_name" TEXT NULL,
    "pronouns" TEXT NULL,
    "safe_contact_note" TEXT NULL,
    CONSTRAINT "pk_person" PRIMARY KEY ("team_id", "id")
);

CREATE TABLE "referral_draft" (
    "id" TEXT NOT NULL CONSTRAINT "pk_referral_draft" PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "fields" TEXT NOT NULL,
    "saved_at" INTEGER NOT NULL
);

CREATE TABLE "sent_email" (
    "id" TEXT NOT NULL CONSTRAINT "pk_sent_email" PRIMARY KEY,
    "message_id" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "delivered" INTEGER NOT NULL
);

CREATE TABLE "setting" (
    "key" TEXT NOT NULL CONSTRAINT "pk_setting" PRIMARY KEY,
    "value" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "by" TEXT NOT NULL
);

CREATE TABLE "team" (
    "id" TEXT NOT NULL CONSTRAINT "pk_team" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "area_code" TEXT NOT NULL,
    "phone" TEXT NULL,
    "email" TEXT NULL,
    "first_contact_days" INTEGER NOT NULL,
    "takes_self_referrals" INTEGER NOT NULL
);

CREATE TABLE "user" (
    "id" TEXT NOT NULL CONSTRAINT "pk_user" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "disabled_at" INTEGER NULL,
    "invite_code_hash" TEXT NULL,
    "invite_until" INTEGER NULL,
    "user_name" TEXT NULL,
    "normalized_user_name" TEXT NULL,
    "email" TEXT NULL,
    "normalized_email" TEXT NULL,
    "email_confirmed" INTEGER NOT NULL,
    "password_hash" TEXT NULL,
    "security_stamp" TEXT NULL,
    "concurrency_stamp" TEXT NULL,
    "phone_number" TEXT NULL,
    "phone_number_confirmed" INTEGER NOT NULL,
    "two_factor_enabled" INTEGER NOT NULL,
    "lockout_end" INTEGER NULL,
    "lockout_enabled" INTEGER NOT NULL,
    "access_failed_count" INTEGER NOT NULL
);

CREATE TABLE "view_entry" (
    "seq" INTEGER NOT NULL CONSTRAINT "pk_view_entry" PRIMARY KEY AUTOINCREMENT,
    "at" INTEGER NOT NULL,
    "actor" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "subject" TEXT NULL,
    "query" TEXT NULL
);

CREATE TABLE "service" (
    "id" TEXT NOT NULL CONSTRAINT "pk_service" PRIMARY KEY,
    "organisation_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NULL,
    "status" TEXT NOT NULL,
    "website" TEXT NULL,
    "email" TEXT NULL,
    "phone" TEXT NULL,
    "when" TEXT NULL,
    "cost" TEXT NULL,
    "who_for" TEXT NULL,
    "languages" TEXT NULL,
    "access" TEXT NULL,
    "accepting" TEXT NOT NULL,
    "wait_weeks" INTEGER NULL,
    "verified_at" INTEGER NULL,
    "verified_by" TEXT NULL,
    "reports_to_benefits" INTEGER NULL,
    "source" TEXT NULL,
    "source_id" TEXT NULL,
    "imported_at" INTEGER NULL,
    "edited_at" INTEGER NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_service_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "organisation" ("id") ON DELETE RESTRICT
);

CREATE TABLE "case" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "worker_id" TEXT NULL,
    "restricted" INTEGER NOT NULL,
    "waiting_on" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "last_contact_at" INTEGER NULL,
    "reference" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "referral_id" TEXT NOT NULL,
    "opened_at" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "urgency" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "risks" TEXT NULL,
    "no_known_risks" INTEGER NOT NULL,
    CONSTRAINT "pk_case" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_case_team_id_person_id" FOREIGN KEY ("team_id", "person_id") REFERENCES "person" ("team_id", "id") ON DELETE RESTRICT
);

CREATE TABLE "death" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "told_by" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_death" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_death_team_id_person_id" FOREIGN KEY ("team_id", "person_id") REFERENCES "person" ("team_id", "id") ON DELETE CASCADE
);

CREATE TABLE "referral" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "received_at" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "urgency" TEXT NOT NULL,
    "story" TEXT NULL,
    "hopes" TEXT NULL,
    "no_known_risks" INTEGER NOT NULL,
    "risks" TEXT NULL,
    "agreed" INTEGER NOT NULL,
    "agreement_told_by" TEXT NULL,
    "work_situations" TEXT NOT NULL,
    "work_raised_by" TEXT NULL,
    "work_answer" TEXT NULL,
    "work_not_now_until" TEXT NULL,
    "person_id" TEXT NULL,
    "status" TEXT NOT NULL,
    "transferred_from_team_id" TEXT NULL,
    "transferred_from_id" TEXT NULL,
    "access_needs" TEXT NULL,
    "address" TEXT NULL,
    "born_on" TEXT NOT NULL,
    "email" TEXT NULL,
    "ethnicity" TEXT NULL,
    "family_name" TEXT NOT NULL,
    "gender" TEXT NULL,
    "given_name" TEXT NOT NULL,
    "interpreter" INTEGER NOT NULL,
    "language" TEXT NULL,
    "leave_message" TEXT NOT NULL,
    "must_not_know" TEXT NULL,
    "nhs_number" TEXT NULL,
    "no_fixed_abode" INTEGER NOT NULL,
    "other_name" TEXT NULL,
    "other_phone" TEXT NULL,
    "other_relationship" TEXT NULL,
    "phone" TEXT NULL,
    "postcode" TEXT NULL,
    "practice_code" TEXT NULL,
    "preferred_contact" TEXT NOT NULL,
    "preferred_name" TEXT NULL,
    "pronouns" TEXT NULL,
    "safe_contact_note" TEXT NULL,
    "referrer_contact" TEXT NULL,
    "referrer_job_title" TEXT NULL,
    "referrer_name" TEXT NOT NULL,
    "referrer_place_code" TEXT NULL,
    "referrer_place_name" TEXT NOT NULL,
    "referrer_source" TEXT NOT NULL,
    "referrer_user_id" TEXT NULL,
    "referrer_written_down_by" TEXT NULL,
    CONSTRAINT "pk_referral" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_referral_team_id_person_id" FOREIGN KEY ("team_id", "person_id") REFERENCES "person" ("team_id", "id") ON DELETE RESTRICT
);

CREATE TABLE "identity_user_claim" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_identity_user_claim" PRIMARY KEY AUTOINCREMENT,
    "user_id" TEXT NOT NULL,
    "claim_type" TEXT NULL,
    "claim_value" TEXT NULL,
    CONSTRAINT "fk_identity_user_claim_user_id" FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE CASCADE
);

CREATE TABLE "identity_user_login" (
    "login_provider" TEXT NOT NULL,
    "provider_key" TEXT NOT NULL,
    "provider_display_name" TEXT NULL,
    "user_id" TEXT NOT NULL,
    CONSTRAINT "pk_identity_user_login" PRIMARY KEY ("login_provider", "provider_key"),
    CONSTRAINT "fk_identity_user_login_user_id" FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE CASCADE
);

CREATE TABLE "identity_user_passkey" (
    "credential_id" BLOB NOT NULL CONSTRAINT "pk_identity_user_passkey" PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "Data" TEXT NOT NULL,
    CONSTRAINT "fk_identity_user_passkey_user_id" FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE CASCADE
);

CREATE TABLE "identity_user_token" (
    "user_id" TEXT NOT NULL,
    "login_provider" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NULL,
    CONSTRAINT "pk_identity_user_token" PRIMARY KEY ("user_id", "login_provider", "name"),
    CONSTRAINT "fk_identity_user_token_user_id" FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE CASCADE
);

CREATE TABLE "user_membership" (
    "id" TEXT NOT NULL CONSTRAINT "pk_user_membership" PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "place_key" TEXT NOT NULL,
    "safeguarding_lead" INTEGER NOT NULL,
    CONSTRAINT "fk_user_membership_user_id" FOREIGN KEY ("user_id") REFERENCES "user" ("id") ON DELETE CASCADE
);

CREATE TABLE "location" (
    "id" TEXT NOT NULL CONSTRAINT "pk_location" PRIMARY KEY,
    "service_id" TEXT NOT NULL,
    "name" TEXT NULL,
    "address" TEXT NULL,
    "postcode" TEXT NULL,
    "latitude" REAL NULL,
    "longitude" REAL NULL,
    CONSTRAINT "fk_location_service_id" FOREIGN KEY ("service_id") REFERENCES "service" ("id") ON DELETE CASCADE
);

CREATE TABLE "service_need" (
    "service_id" TEXT NOT NULL,
    "need" TEXT NOT NULL,
    CONSTRAINT "pk_service_need" PRIMARY KEY ("service_id", "need"),
    CONSTRAINT "fk_service_need_service_id" FOREIGN KEY ("service_id") REFERENCES "service" ("id") ON DELETE CASCADE
);

CREATE TABLE "allocation" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "worker_id" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_allocation" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_allocation_team_id_case_id" FOREIGN KEY ("team_id", "case_id") REFERENCES "case" ("team_id", "id") ON DELETE RESTRICT
);

CREATE TABLE "case_need" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "need" TEXT NOT NULL,
    "in_their_words" TEXT NULL,
    "importance" INTEGER NULL,
    "from_referral_id" TEXT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_case_need" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_case_need_team_id_case_id" FOREIGN KEY ("team_id", "case_id") REFERENCES "case" ("team_id", "id") ON DELETE RESTRICT
);

CREATE TABLE "closure" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "summary" TEXT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "reopened_why" TEXT NULL,
    "reopened_by" TEXT NULL,
    "reopened_at" INTEGER NULL,
    CONSTRAINT "pk_closure" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_closure_team_id_case_id" FOREIGN KEY ("team_id", "case_id") REFERENCES "case" ("team_id", "id") ON DELETE RESTRICT
);

CREATE TABLE "contact" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "note" TEXT NULL,
    "happened_at" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "moved_from_case_id" TEXT NULL,
    "moved_to_case_id" TEXT NULL,
    "moved_by" TEXT NULL,
    "moved_at" INTEGER NULL,
    CONSTRAINT "pk_contact" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_contact_team_id_case_id" FOREIGN KEY ("team_id", "case_id") REFERENCES "case" ("team_id", "id") ON DELETE RESTRICT
);

CREATE TABLE "conversation" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "happened_at" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "what_matters" TEXT NULL,
    "strengths" TEXT NULL,
    "what_would_help" TEXT NULL,
    "work" TEXT NULL,
    "money" TEXT NULL,
    "health" TEXT NULL,
    CONSTRAINT "pk_conversation" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_conversation_team_id_case_id" FOREIGN KEY ("team_id", "case_id") REFERENCES "case" ("team_id", "id") ON DELETE RESTRICT
);

CREATE TABLE "diary_entry" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "case_id" TEXT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "from" TEXT NULL,
    "at" INTEGER NOT NULL,
    "done_at" INTEGER NULL,
    "done_by" TEXT NULL,
    "dropped_at" INTEGER NULL,
    CONSTRAINT "pk_diary_entry" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_diary_entry_team_id_case_id" FOREIGN KEY ("team_id", "case_id") REFERENCES "case" ("team_id", "id") ON DELETE RESTRICT
);

CREATE TABLE "goal" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "in_their_words" TEXT NOT NULL,
    "need" TEXT NOT NULL,
    "importance" INTEGER NOT NULL,
    "confidence" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    CONSTRAINT "pk_goal" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_goal_team_id_case_id" FOREIGN KEY ("team_id", "case_id") REFERENCES "case" ("team_id", "id") ON DELETE RESTRICT
);

CREATE TABLE "named_reader" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_named_reader" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_named_reader_team_id_case_id" FOREIGN KEY ("team_id", "case_id") REFERENCES "case" ("team_id", "id") ON DELETE CASCADE
);

CREATE TABLE "ons4_response" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "satisfied" INTEGER NULL,
    "worthwhile" INTEGER NULL,
    "happy" INTEGER NULL,
    "anxious" INTEGER NULL,
    "at" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    CONSTRAINT "pk_ons4_response" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_ons4_response_team_id_case_id" FOREIGN KEY ("team_id", "case_id") REFERENCES "case" ("team_id", "id") ON DELETE RESTRICT
);

CREATE TABLE "onward_referral" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "service_id" TEXT NOT NULL,
    "service_name" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "organisation_name" TEXT NOT NULL,
    "need" TEXT NULL,
    "sent" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    CONSTRAINT "pk_onward_referral" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_onward_referral_team_id_case_id" FOREIGN KEY ("team_id", "case_id") REFERENCES "case" ("team_id", "id") ON DELETE RESTRICT
);

CREATE TABLE "plan_action" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "goal_id" TEXT NULL,
    "what" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "due" TEXT NULL,
    "at" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "done_at" INTEGER NULL,
    "dropped_at" INTEGER NULL,
    CONSTRAINT "pk_plan_action" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_plan_action_team_id_case_id" FOREIGN KEY ("team_id", "case_id") REFERENCES "case" ("team_id", "id") ON DELETE RESTRICT
);

CREATE TABLE "safeguarding_concern" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "immediate_danger" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "what_was_done" TEXT NULL,
    "handled_by" TEXT NULL,
    "handled_at" INTEGER NULL,
    CONSTRAINT "pk_safeguarding_concern" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_safeguarding_concern_team_id_case_id" FOREIGN KEY ("team_id", "case_id") REFERENCES "case" ("team_id", "id") ON DELETE RESTRICT
);

CREATE TABLE "sending" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NULL,
    "referral_id" TEXT NULL,
    "channel" TEXT NOT NULL,
    "recipient_key" TEXT NOT NULL,
    "disclosure" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_sending" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_sending_team_id_case_id" FOREIGN KEY ("team_id", "case_id") REFERENCES "case" ("team_id", "id") ON DELETE RESTRICT
);

CREATE TABLE "share" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "categories" TEXT NOT NULL,
    "recipient_kind" TEXT NOT NULL,
    "recipient_key" TEXT NOT NULL,
    "recipient_name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "given_at" INTEGER NOT NULL,
    "until" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "withdrawn_at" INTEGER NULL,
    "withdrawn_by" TEXT NULL,
    CONSTRAINT "pk_share" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_share_team_id_case_id" FOREIGN KEY ("team_id", "case_id") REFERENCES "case" ("team_id", "id") ON DELETE RESTRICT
);

CREATE TABLE "signpost" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "service_id" TEXT NOT NULL,
    "service_name" TEXT NOT NULL,
    "need" TEXT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_signpost" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_signpost_team_id_case_id" FOREIGN KEY ("team_id", "case_id") REFERENCES "case" ("team_id", "id") ON DELETE RESTRICT
);

CREATE TABLE "work_offer" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "raised_by" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "until" TEXT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "date_shown_at" INTEGER NULL,
    "reopened_at" INTEGER NULL,
    CONSTRAINT "pk_work_offer" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_work_offer_team_id_case_id" FOREIGN KEY ("team_id", "case_id") REFERENCES "case" ("team_id", "id") ON DELETE CASCADE
);

CREATE TABLE "acceptance" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "referral_id" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_acceptance" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_acceptance_team_id_referral_id" FOREIGN KEY ("team_id", "referral_id") REFERENCES "referral" ("team_id", "id") ON DELETE CASCADE
);

CREATE TABLE "attachment" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "referral_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "by" TEXT NULL,
    "at" INTEGER NOT NULL,
    "looked_at_by" TEXT NULL,
    "looked_at_at" INTEGER NULL,
    CONSTRAINT "pk_attachment" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_attachment_team_id_case_id" FOREIGN KEY ("team_id", "case_id") REFERENCES "case" ("team_id", "id") ON DELETE RESTRICT,
    CONSTRAINT "fk_attachment_team_id_referral_id" FOREIGN KEY ("team_id", "referral_id") REFERENCES "referral" ("team_id", "id") ON DELETE CASCADE
);

CREATE TABLE "decline" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "referral_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_decline" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_decline_team_id_referral_id" FOREIGN KEY ("team_id", "referral_id") REFERENCES "referral" ("team_id", "id") ON DELETE CASCADE
);

CREATE TABLE "match_decision" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "referral_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "known" INTEGER NOT NULL,
    "undoes_person_id" TEXT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_match_decision" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_match_decision_team_id_referral_id" FOREIGN KEY ("team_id", "referral_id") REFERENCES "referral" ("team_id", "id") ON DELETE CASCADE
);

CREATE TABLE "possible_match" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "referral_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    CONSTRAINT "pk_possible_match" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_possible_match_team_id_referral_id" FOREIGN KEY ("team_id", "referral_id") REFERENCES "referral" ("team_id", "id") ON DELETE CASCADE
);

CREATE TABLE "question" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "referral_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" INTEGER NOT NULL,
    "answer_text" TEXT NULL,
    "answered_by" TEXT NULL,
    "answered_at" INTEGER NULL,
    CONSTRAINT "pk_question" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_question_team_id_referral_id" FOREIGN KEY ("team_id", "referral_id") REFERENCES "referral" ("team_id", "id") ON DELETE CASCADE
);

CREATE TABLE "referral_reason" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "referral_id" TEXT NOT NULL,
    "need" TEXT NOT NULL,
    CONSTRAINT "pk_referral_reason" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_referral_reason_team_id_referral_id" FOREIGN KEY ("team_id", "referral_id") REFERENCES "referral" ("team_id", "id") ON DELETE CASCADE
);

CREATE TABLE "transfer" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "referral_id" TEXT NOT NULL,
    "to_team_id" TEXT NOT NULL,
    "to_reference" TEXT NOT NULL,
    "note" TEXT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_transfer" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_transfer_team_id_referral_id" FOREIGN KEY ("team_id", "referral_id") REFERENCES "referral" ("team_id", "id") ON DELETE CASCADE
);

CREATE TABLE "goal_review" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "goal_id" TEXT NOT NULL,
    "importance" INTEGER NULL,
    "confidence" INTEGER NULL,
    "state" TEXT NOT NULL,
    "note" TEXT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_goal_review" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_goal_review_team_id_goal_id" FOREIGN KEY ("team_id", "goal_id") REFERENCES "goal" ("team_id", "id") ON DELETE CASCADE
);

CREATE TABLE "onward_step" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "onward_referral_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "helped" TEXT NULL,
    "note" TEXT NULL,
    "by_provider" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_onward_step" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_onward_step_team_id_onward_referral_id" FOREIGN KEY ("team_id", "onward_referral_id") REFERENCES "onward_referral" ("team_id", "id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "ux_acceptance_team_id_referral_id" ON "acceptance" ("team_id", "referral_id");
CREATE INDEX "ix_allocation_team_id_case_id" ON "allocation" ("team_id", "case_id");
CREATE INDEX "ix_attachment_team_id_case_id" ON "attachment" ("team_id", "case_id");
CREATE UNIQUE INDEX "ux_attachment_team_id_referral_id" ON "attachment" ("team_id", "referral_id");
CREATE INDEX "ix_audit_entry_entity_entity_key" ON "audit_entry" ("entity", "entity_key");
CREATE INDEX "ix_case_team_id_person_id" ON "case" ("team_id", "person_id");
CREATE INDEX "ix_case_team_id_status_worker_id_last_contact_at" ON "case" ("team_id", "status", "worker_id", "last_contact_at");
CREATE UNIQUE INDEX "ux_case_reference" ON "case" ("reference");
CREATE INDEX "ix_case_need_team_id_case_id" ON "case_need" ("team_id", "case_id");
CREATE INDEX "ix_closure_team_id_case_id" ON "closure" ("team_id", "case_id");
CREATE INDEX "ix_contact_team_id_case_id_happened_at" ON "contact" ("team_id", "case_id", "happened_at");
CREATE INDEX "ix_conversation_team_id_case_id" ON "conversation" ("team_id", "case_id");
CREATE INDEX "ix_cover_team_id_covering_user_id" ON "cover" ("team_id", "covering_user_id");
CREATE UNIQUE INDEX "ux_death_team_id_person_id" ON "death" ("team_id", "person_id");
CREATE UNIQUE INDEX "ux_decline_team_id_referral_id" ON "decline" ("team_id", "referral_id");
CREATE INDEX "ix_diary_entry_team_id_case_id" ON "diary_entry" ("team_id", "case_id");
CREATE INDEX "ix_diary_entry_team_id_user_id_on" ON "diary_entry" ("team_id", "user_id", "on");
CREATE INDEX "ix_form_post_at" ON "form_post" ("at");
CREATE INDEX "ix_goal_team_id_case_id" ON "goal" ("team_id", "case_id");
CREATE INDEX "ix_goal_review_team_id_goal_id" ON "goal_review" ("team_id", "goal_id");
CREATE INDEX "ix_identity_user_claim_user_id" ON "identity_user_claim" ("user_id");
CREATE INDEX "ix_identity_user_login_user_id" ON "identity_user_login" ("user_id");
CREATE INDEX "ix_identity_user_passkey_user_id" ON "identity_user_passkey" ("user_id");
CREATE INDEX "ix_location_latitude_longitude" ON "location" ("latitude", "longitude");
CREATE INDEX "ix_location_service_id" ON "location" ("service_id");
CREATE INDEX "ix_match_decision_team_id_referral_id" ON "match_decision" ("team_id", "referral_id");
CREATE INDEX "ix_named_reader_team_id_case_id" ON "named_reader" ("team_id", "case_id");
CREATE INDEX "ix_ons4_response_team_id_case_id" ON "ons4_response" ("team_id", "case_id");
CREATE INDEX "ix_onward_referral_organisation_id_status_at" ON "onward_referral" ("organisation_id", "status", "at");
CREATE INDEX "ix_onward_referral_team_id_case_id" ON "onward_referral" ("team_id", "case_id");
CREATE UNIQUE INDEX "ux_onward_referral_reference" ON "onward_referral" ("reference");
CREATE INDEX "ix_onward_step_team_id_onward_referral_id" ON "onward_step" ("team_id", "onward_referral_id");
CREATE UNIQUE INDEX "ux_organisation_source_source_id" ON "organisation" ("source", "source_id");
CREATE INDEX "ix_outbox_message_due_at" ON "outbox_message" ("due_at") WHERE done_at IS NULL;
CREATE INDEX "ix_person_team_id_family_key_given_key" ON "person" ("team_id", "family_key", "given_key");
CREATE UNIQUE INDEX "ux_person_reference" ON "person" ("reference");
CREATE INDEX "ix_plan_action_team_id_case_id" ON "plan_action" ("team_id", "case_id");
CREATE INDEX "ix_possible_match_team_id_referral_id" ON "possible_match" ("team_id", "referral_id");
CREATE INDEX "ix_question_team_id_referral_id" ON "question" ("team_id", "referral_id");
CREATE INDEX "ix_referral_team_id_person_id" ON "referral" ("team_id", "person_id");
CREATE INDEX "ix_referral_team_id_status_received_at" ON "referral" ("team_id", "status", "received_at");
CREATE UNIQUE INDEX "ux_referral_reference" ON "referral" ("reference");
CREATE INDEX "ix_referral_draft_user_id" ON "referral_draft" ("user_id");
CREATE INDEX "ix_referral_reason_team_id_referral_id" ON "referral_reason" ("team_id", "referral_id");
CREATE INDEX "ix_safeguarding_concern_team_id_case_id" ON "safeguarding_concern" ("team_id", "case_id");
CREATE INDEX "ix_sending_team_id_case_id" ON "sending" ("team_id", "case_id");
CREATE INDEX "ix_sending_team_id_referral_id" ON "sending" ("team_id", "referral_id");
CREATE INDEX "ix_service_organisation_id" ON "service" ("organisation_id");
CREATE UNIQUE INDEX "ux_service_source_source_id" ON "service" ("source", "source_id");
CREATE INDEX "ix_share_team_id_case_id" ON "share" ("team_id", "case_id");
CREATE INDEX "ix_signpost_team_id_case_id" ON "signpost" ("team_id", "case_id");
CREATE UNIQUE INDEX "ux_team_slug" ON "team" ("slug");
CREATE UNIQUE INDEX "ux_transfer_team_id_referral_id" ON "transfer" ("team_id", "referral_id");
CREATE INDEX "ix_user_normalized_email" ON "user" ("normalized_email");
CREATE UNIQUE INDEX "ux_user_normalized_user_name" ON "user" ("normalized_user_name");
CREATE INDEX "ix_user_membership_user_id" ON "user_membership" ("user_id");
CREATE INDEX "ix_view_entry_subject_seq" ON "view_entry" ("subject", "seq");
CREATE UNIQUE INDEX "ux_work_offer_team_id_case_id" ON "work_offer" ("team_id", "case_id");

-- What EF cannot say: the laws that no check in code may replace, and look-ups on a person's details.
CREATE UNIQUE INDEX "ux_case_one_open_for_a_person" ON "case" ("team_id", "person_id") WHERE "status" = 'Open';
CREATE UNIQUE INDEX "ux_person_nhs_number" ON "person" ("team_id", "nhs_number") WHERE "nhs_number" IS NOT NULL;
CREATE INDEX "ix_person_born_on" ON "person" ("team_id", "born_on");
CREATE INDEX "ix_person_postcode" ON "person" ("team_id", "postcode");
CREATE INDEX "ix_referral_referrer_place" ON "referral" ("referrer_place_code", "received_at") WHERE "referrer_place_code" IS NOT NULL;

-- Audit, seals and views are only ever added to.
CREATE TRIGGER "audit_entry_is_append_only_update" BEFORE UPDATE ON "audit_entry" BEGIN SELECT RAISE(ABORT, 'audit entries are never changed'); END;
CREATE TRIGGER "audit_entry_is_append_only_delete" BEFORE DELETE ON "audit_entry" BEGIN SELECT RAISE(ABORT, 'audit entries are never deleted'); END;
