-- What became of a mail after the mail service took it, and the addresses that get none any more.
ALTER TYPE "delivery_state" ADD VALUE 'delivered' AFTER 'sent';
ALTER TYPE "delivery_state" ADD VALUE 'bounced' AFTER 'delivered';
ALTER TYPE "delivery_state" ADD VALUE 'complained' AFTER 'bounced';
ALTER TYPE "notice_kind" ADD VALUE 'address_stopped';

ALTER TABLE "delivery" ADD COLUMN "told_at" TIMESTAMPTZ(3), ADD COLUMN "again_of_id" UUID;
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_again_of_id_fkey" FOREIGN KEY ("again_of_id") REFERENCES "delivery"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE UNIQUE INDEX "delivery_again_of_id_key" ON "delivery"("again_of_id");
CREATE INDEX "delivery_provider_id_idx" ON "delivery"("provider_id");
CREATE INDEX "delivery_state_created_at_id_idx" ON "delivery"("state", "created_at" DESC, "id" DESC);

CREATE TABLE "stopped_address" (
    "address" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "delivery_id" UUID NOT NULL,
    "stopped_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stopped_address_pkey" PRIMARY KEY ("address")
);
CREATE INDEX "stopped_address_delivery_id_idx" ON "stopped_address"("delivery_id");

CREATE TABLE "early_event" (
    "provider_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "why" TEXT,
    "address" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "early_event_pkey" PRIMARY KEY ("provider_id", "type")
);
CREATE INDEX "early_event_at_idx" ON "early_event"("at");
