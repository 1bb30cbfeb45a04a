-- A vendor's unread is counted by index alone as well: the shops stand in it.
DROP INDEX "participant_unread";
CREATE INDEX "participant_unread" ON "participant" ("user_id", "side", "thread_id") INCLUDE ("unread", "vendor_id") WHERE "unread" > 0;
