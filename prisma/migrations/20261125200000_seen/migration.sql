-- Up to which entry each side has really seen a thread: what stands under the other side's last message. Nothing is known
-- of what was seen before.
ALTER TABLE "thread" ADD COLUMN "seen_by_customer" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "seen_by_seller" INTEGER NOT NULL DEFAULT 0;
