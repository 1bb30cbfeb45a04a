-- Mails are found by the address they went to, by their reader and by their order, newest first.
DROP INDEX "delivery_recipient_id_idx";
CREATE INDEX "delivery_recipient_id_created_at_id_idx" ON "delivery"("recipient_id", "created_at" DESC, "id" DESC);
CREATE INDEX "delivery_to_address_created_at_id_idx" ON "delivery"("to_address", "created_at" DESC, "id" DESC);
-- Most mails are about an entry.
CREATE INDEX "delivery_order" ON "delivery"("order_id") WHERE "order_id" IS NOT NULL;
