-- What is unread and what is disputed is counted by index alone: the shops, and who bought it, stand in it.
DROP INDEX "participant_unread";
CREATE INDEX "participant_unread" ON "participant" ("user_id", "side", "thread_id") INCLUDE ("unread", "vendor_id") WHERE "unread" > 0;
DROP INDEX "thread_disputed";
CREATE INDEX "thread_disputed" ON "thread" ("last_entry_at" DESC, "id" DESC) INCLUDE ("customer_id") WHERE "open_dispute_id" IS NOT NULL;
DROP INDEX "thread_disputed_of_vendor";
CREATE INDEX "thread_disputed_of_vendor" ON "thread" ("vendor_id", "last_entry_at" DESC, "id" DESC) INCLUDE ("customer_id") WHERE "open_dispute_id" IS NOT NULL;
