-- An import writes a service's needs before the service; PRAGMA defer_foreign_keys lets it.

-- The open feed counts what is active, and finds its pages, from this index alone.
CREATE INDEX "ix_service_active" ON "service" ("id") WHERE "status" = 'Active';
