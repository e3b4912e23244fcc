-- Whether a programme needs a National Insurance number, and the one that goes with an onward referral until that is over.
ALTER TABLE employment_support ADD COLUMN needs_national_insurance boolean;
ALTER TABLE onward_referral ADD COLUMN national_insurance_number text;
