-- AlterEnum
ALTER TYPE "delivery_kind" ADD VALUE 'reply_refused';

-- CreateEnum
CREATE TYPE "mail_outcome" AS ENUM ('posted', 'held', 'refused', 'deleted');

-- AlterTable
ALTER TABLE "entry" ADD COLUMN "quoted" TEXT;

-- CreateTable
CREATE TABLE "reply_address" (
    "token_hash" TEXT NOT NULL,
    "thread_id" UUID NOT NULL,
    "user_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reply_address_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "incoming_mail" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "outcome" "mail_outcome" NOT NULL,
    "why" TEXT,
    "sender" TEXT,
    "subject" TEXT,
    "text" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "incoming_mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reply_address_user_id_idx" ON "reply_address"("user_id");

-- CreateIndex
CREATE INDEX "reply_address_expires_at_idx" ON "reply_address"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "incoming_mail_key_key" ON "incoming_mail"("key");

-- CreateIndex
CREATE INDEX "incoming_mail_created_at_idx" ON "incoming_mail"("created_at");

-- CreateIndex
CREATE INDEX "incoming_mail_sender_idx" ON "incoming_mail"("sender");

-- What waits for an admin, newest first, and how many: read by index alone.
CREATE INDEX "incoming_mail_held" ON "incoming_mail"("created_at" DESC, "id" DESC) WHERE "outcome" = 'held';

-- AddForeignKey
ALTER TABLE "reply_address" ADD CONSTRAINT "reply_address_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_address" ADD CONSTRAINT "reply_address_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
