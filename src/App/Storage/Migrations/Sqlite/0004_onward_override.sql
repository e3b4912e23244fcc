-- Why somebody was sent to a service that is full or closed: urgent, and the worker's decision.
ALTER TABLE onward_referral ADD COLUMN urgent_reason TEXT NULL;
