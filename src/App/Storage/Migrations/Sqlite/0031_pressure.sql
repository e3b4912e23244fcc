-- Complaints of pressure. Nothing points from one to a case or a person, nor back.
CREATE TABLE "pressure_complaint" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "written_down_by" TEXT NULL,
    "reader" TEXT NOT NULL,
    "what_happened" TEXT NULL,
    "when_it_was" TEXT NULL,
    "reply_to" TEXT NULL,
    "open" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "forgotten_at" INTEGER NULL,
    CONSTRAINT "pk_pressure_complaint" PRIMARY KEY ("team_id", "id")
);
CREATE UNIQUE INDEX "ux_pressure_complaint_reference" ON "pressure_complaint" ("reference");

CREATE TABLE "pressure_settlement" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "complaint_id" TEXT NOT NULL,
    "how_settled" TEXT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_pressure_settlement" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_pressure_settlement_team_id_complaint_id" FOREIGN KEY ("team_id", "complaint_id") REFERENCES "pressure_complaint" ("team_id", "id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "ux_pressure_settlement_team_id_complaint_id" ON "pressure_settlement" ("team_id", "complaint_id");

CREATE TABLE "pressure_handing_on" (
    "team_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "complaint_id" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "pk_pressure_handing_on" PRIMARY KEY ("team_id", "id"),
    CONSTRAINT "fk_pressure_handing_on_team_id_complaint_id" FOREIGN KEY ("team_id", "complaint_id") REFERENCES "pressure_complaint" ("team_id", "id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "ux_pressure_handing_on_team_id_complaint_id" ON "pressure_handing_on" ("team_id", "complaint_id");

ALTER TABLE "team" ADD COLUMN "complaints_phone" TEXT NULL;
