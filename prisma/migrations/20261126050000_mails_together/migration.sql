-- One mail of what is still unread of a thread.
ALTER TYPE "mail_choice" ADD VALUE 'together' BEFORE 'none';
ALTER TYPE "delivery_kind" ADD VALUE 'new_messages' AFTER 'new_message';
ALTER TABLE "delivery" ADD COLUMN "bundle_id" UUID, ADD COLUMN "open_thread_id" UUID;
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_bundle_id_fkey" FOREIGN KEY ("bundle_id") REFERENCES "delivery"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_open_thread_id_fkey" FOREIGN KEY ("open_thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "delivery_bundle_id_idx" ON "delivery"("bundle_id");
-- At most one that messages may still join, for each reader and thread.
CREATE UNIQUE INDEX "delivery_open_bundle" ON "delivery"("open_thread_id", "recipient_id")
  WHERE "open_thread_id" IS NOT NULL AND "state" IN ('queued', 'waiting');
