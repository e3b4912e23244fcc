-- Takes the next messages for {0} while nobody else may; a lease that ran out is taken over. The caller holds the write gate.
UPDATE outbox_message SET leased_until = {0}, attempts = attempts + 1
WHERE id IN (
    SELECT id FROM outbox_message
    WHERE done_at IS NULL AND due_at <= {1} AND (leased_until IS NULL OR leased_until <= {1})
    ORDER BY due_at LIMIT {2})
RETURNING *
