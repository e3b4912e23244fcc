-- Takes the next messages until {0}; rows another node is taking are passed over, and a lease that ran out is taken over.
UPDATE outbox_message SET leased_until = {0}, attempts = attempts + 1
WHERE id IN (
    SELECT id FROM outbox_message
    WHERE done_at IS NULL AND due_at <= {1} AND (leased_until IS NULL OR leased_until <= {1})
    ORDER BY due_at LIMIT {2} FOR UPDATE SKIP LOCKED)
RETURNING *
