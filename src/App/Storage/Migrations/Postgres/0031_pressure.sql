-- Complaints of pressure. Nothing points from one to a case or a person, nor back.
CREATE TABLE pressure_complaint (
    team_id uuid NOT NULL,
    id uuid NOT NULL,
    reference text NOT NULL,
    way text NOT NULL,
    at timestamp with time zone NOT NULL,
    written_down_by uuid,
    reader text NOT NULL,
    what_happened text,
    when_it_was text,
    reply_to text,
    open boolean NOT NULL,
    version integer NOT NULL,
    forgotten_at timestamp with time zone,
    CONSTRAINT pk_pressure_complaint PRIMARY KEY (team_id, id)
);
CREATE UNIQUE INDEX ux_pressure_complaint_reference ON pressure_complaint (reference);

CREATE TABLE pressure_settlement (
    team_id uuid NOT NULL,
    id uuid NOT NULL,
    complaint_id uuid NOT NULL,
    how_settled text,
    by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_pressure_settlement PRIMARY KEY (team_id, id),
    CONSTRAINT fk_pressure_settlement_team_id_complaint_id FOREIGN KEY (team_id, complaint_id) REFERENCES pressure_complaint (team_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ux_pressure_settlement_team_id_complaint_id ON pressure_settlement (team_id, complaint_id);

CREATE TABLE pressure_handing_on (
    team_id uuid NOT NULL,
    id uuid NOT NULL,
    complaint_id uuid NOT NULL,
    by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT pk_pressure_handing_on PRIMARY KEY (team_id, id),
    CONSTRAINT fk_pressure_handing_on_team_id_complaint_id FOREIGN KEY (team_id, complaint_id) REFERENCES pressure_complaint (team_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ux_pressure_handing_on_team_id_complaint_id ON pressure_handing_on (team_id, complaint_id);

ALTER TABLE team ADD COLUMN complaints_phone text;
