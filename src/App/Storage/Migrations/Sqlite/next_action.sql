-- What comes next on one case: the earliest open thing with a day. After a death nothing does; what was planned about work doesn't once the person asked for quiet, until they say otherwise.
UPDATE "case"
SET (next_on, next_what, next_who) = (
    SELECT next.due, next.what, next.who
    FROM (
        SELECT e."on" AS due, e.what, 'LinkWorker' AS who, e.id
        FROM diary_entry e
        WHERE e.team_id = "case".team_id AND e.case_id = "case".id AND e.done_at IS NULL AND e.dropped_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM death d WHERE d.team_id = "case".team_id AND d.person_id = "case".person_id)
        UNION ALL
        SELECT a.due, a.what, a.who, a.id
        FROM plan_action a
        WHERE a.team_id = "case".team_id AND a.case_id = "case".id AND a.due IS NOT NULL AND a.done_at IS NULL AND a.dropped_at IS NULL
            AND NOT (EXISTS (SELECT 1 FROM goal g WHERE g.team_id = a.team_id AND g.id = a.goal_id AND g.need IN ('Work', 'Volunteering'))
                AND EXISTS (SELECT 1 FROM work_offer o WHERE o.team_id = a.team_id AND o.case_id = a.case_id AND o.says IN ('NotNow', 'NotForMe')))
            AND NOT EXISTS (SELECT 1 FROM death d WHERE d.team_id = "case".team_id AND d.person_id = "case".person_id)
        UNION ALL
        SELECT CASE WHEN EXISTS (SELECT 1 FROM death d WHERE d.team_id = "case".team_id AND d.person_id = "case".person_id) THEN '9999-01-02' ELSE '9999-01-01' END, NULL, NULL, NULL
    ) AS next
    ORDER BY next.due, next.id
    LIMIT 1
)
WHERE team_id = {0} AND id = {1};
