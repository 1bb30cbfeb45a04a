-- The admins among five million customers: every message to the store, and every dispute, is addressed to each of them.
CREATE INDEX "user_admin" ON "user" ("id") WHERE "is_admin";
