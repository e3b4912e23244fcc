-- The lines about districts, for maps without pictures of the ground.
CREATE TABLE "boundary" (
    "code" TEXT NOT NULL CONSTRAINT "pk_boundary" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "south" REAL NOT NULL,
    "north" REAL NOT NULL,
    "west" REAL NOT NULL,
    "east" REAL NOT NULL,
    "lines" TEXT NOT NULL
);
