-- The lines about districts, for maps without pictures of the ground.
CREATE TABLE "boundary" (
    "code" text NOT NULL CONSTRAINT "pk_boundary" PRIMARY KEY,
    "name" text NOT NULL,
    "south" double precision NOT NULL,
    "north" double precision NOT NULL,
    "west" double precision NOT NULL,
    "east" double precision NOT NULL,
    "lines" text NOT NULL
);
