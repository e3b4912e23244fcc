-- The other database's index of words is made faster; this one's is fast already.
SELECT 1;
