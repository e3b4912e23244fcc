-- A benefit that has stopped or been cut: urgent until it is sorted, never two at once.
CREATE TABLE lost_benefit (
    team_id uuid NOT NULL,
    id uuid NOT NULL,
    case_id uuid NOT NULL,
    in_their_words text,
    by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    how_sorted text,
    sorted_by uuid,
    sorted_at timestamp with time zone,
    CONSTRAINT pk_lost_benefit PRIMARY KEY (team_id, id),
    CONSTRAINT fk_lost_benefit_team_id_case_id FOREIGN KEY (team_id, case_id) REFERENCES "case" (team_id, id) ON DELETE RESTRICT
);
CREATE UNIQUE INDEX ux_lost_benefit_team_id_case_id ON lost_benefit (team_id, case_id) WHERE sorted_at IS NULL;
