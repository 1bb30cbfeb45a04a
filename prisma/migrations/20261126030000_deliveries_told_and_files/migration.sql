-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "delivery_state" ADD VALUE 'delivered';
ALTER TYPE "delivery_state" ADD VALUE 'bounced';

-- AlterEnum
ALTER TYPE "notice_kind" ADD VALUE 'address_stopped';

-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "again_of_id" UUID,
ADD COLUMN     "to_address" TEXT,
ADD COLUMN     "told_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "stopped_address" (
    "address" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "delivery_id" UUID,
    "stopped_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stopped_address_pkey" PRIMARY KEY ("address")
);

-- CreateTable
CREATE TABLE "file" (
    "id" UUID NOT NULL,
    "uploader_id" UUID NOT NULL,
    "entry_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "key" TEXT NOT NULL,
    "preview_key" TEXT,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "file_key_key" ON "file"("key");

-- CreateIndex
CREATE UNIQUE INDEX "file_preview_key_key" ON "file"("preview_key");

-- CreateIndex
CREATE INDEX "file_entry_id_position_idx" ON "file"("entry_id", "position");

-- CreateIndex
CREATE INDEX "file_uploader_id_idx" ON "file"("uploader_id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_again_of_id_key" ON "delivery"("again_of_id");

-- CreateIndex
CREATE INDEX "delivery_state_created_at_id_idx" ON "delivery"("state", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "delivery_provider_id_idx" ON "delivery"("provider_id");

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_again_of_id_fkey" FOREIGN KEY ("again_of_id") REFERENCES "delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file" ADD CONSTRAINT "file_uploader_id_fkey" FOREIGN KEY ("uploader_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file" ADD CONSTRAINT "file_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What no message took: the sweep looks here alone
CREATE INDEX "file_untaken" ON "file" ("created_at") WHERE "entry_id" IS NULL;
ALTER TABLE "stopped_address" ADD CONSTRAINT "stopped_address_lower" CHECK ("address" = lower("address"));
ALTER TABLE "stopped_address" ADD CONSTRAINT "stopped_address_why" CHECK ("why" IN ('bounced', 'complained'));
ALTER TABLE "file" ADD CONSTRAINT "file_size" CHECK ("size" > 0 AND "position" BETWEEN 0 AND 4);
