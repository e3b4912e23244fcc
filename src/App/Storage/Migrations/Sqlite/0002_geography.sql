-- Where postcodes are, who prescribes where, how deprived a neighbourhood is, and which feeds have been imported.

CREATE TABLE "postcode_point" (
    "postcode" TEXT NOT NULL CONSTRAINT "pk_postcode_point" PRIMARY KEY,
    "latitude" REAL NULL,
    "longitude" REAL NULL,
    "quality" INTEGER NULL,
    "country" TEXT NOT NULL,
    "district" TEXT NULL,
    "ward" TEXT NULL,
    "lsoa" TEXT NULL
) WITHOUT ROWID;

CREATE TABLE "practice" (
    "ods_code" TEXT NOT NULL CONSTRAINT "pk_practice" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "address" TEXT NULL,
    "postcode" TEXT NULL,
    "phone" TEXT NULL,
    "active" INTEGER NOT NULL,
    "is_gp" INTEGER NOT NULL,
    "closed_on" TEXT NULL
);

CREATE TABLE "lsoa" (
    "code" TEXT NOT NULL CONSTRAINT "pk_lsoa" PRIMARY KEY,
    "imd_decile" INTEGER NULL,
    "imd_rank" INTEGER NULL,
    "imd_score" REAL NULL,
    "employment_decile" INTEGER NULL,
    "icb_code" TEXT NULL,
    "icb_name" TEXT NULL
);

CREATE TABLE "feed_source" (
    "source" TEXT NOT NULL CONSTRAINT "pk_feed_source" PRIMARY KEY,
    "licence" TEXT NULL,
    "address" TEXT NOT NULL,
    "imported_at" INTEGER NOT NULL,
    "records" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL
);

-- As a service's: set when an editor changed it here, and imports then leave it alone.
ALTER TABLE "organisation" ADD COLUMN "edited_at" INTEGER NULL;
