-- This database keeps descriptions as they are.
SELECT 1;
