-- CreateEnum
CREATE TYPE "store_mode" AS ENUM ('separate_shops', 'warehouse');

-- AlterEnum
ALTER TYPE "entry_kind" ADD VALUE 'dispute_opened';
ALTER TYPE "entry_kind" ADD VALUE 'dispute_closed';

-- AlterEnum
ALTER TYPE "delivery_kind" ADD VALUE 'dispute_opened';
ALTER TYPE "delivery_kind" ADD VALUE 'dispute_closed';
ALTER TYPE "delivery_kind" ADD VALUE 'staff_invitation';
ALTER TYPE "delivery_kind" ADD VALUE 'deletion_link';

-- AlterTable
ALTER TABLE "store" ADD COLUMN     "mode" "store_mode" NOT NULL DEFAULT 'separate_shops',
ADD COLUMN     "talk_off_since" TIMESTAMPTZ(3),
ADD COLUMN     "vendor_talk" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "deleted_at" TIMESTAMPTZ(3),
ADD COLUMN     "erased_email" TEXT;

-- AlterTable
ALTER TABLE "thread" ADD COLUMN     "open_dispute_id" UUID;

-- AlterTable
ALTER TABLE "participant" ADD COLUMN     "until_seq" INTEGER;

-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "vendor_id" UUID;

-- CreateTable
CREATE TABLE "dispute" (
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "vendor_id" UUID,
    "reason_id" UUID NOT NULL,
    "open_seq" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "opened_side" "side" NOT NULL,
    "close_seq" INTEGER,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "closed_side" "side",

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer" (
    "entry_id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "waited_seconds" INTEGER NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("entry_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "dispute_reason_id_key" ON "dispute"("reason_id");

-- CreateIndex
CREATE INDEX "dispute_thread_id_idx" ON "dispute"("thread_id");

-- CreateIndex
CREATE INDEX "answer_vendor_id_answered_at_idx" ON "answer"("vendor_id", "answered_at" DESC);

-- CreateIndex
CREATE INDEX "user_erased_email_idx" ON "user"("erased_email");

-- CreateIndex
CREATE UNIQUE INDEX "thread_open_dispute_id_key" ON "thread"("open_dispute_id");

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_open_dispute_id_fkey" FOREIGN KEY ("open_dispute_id") REFERENCES "dispute"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_reason_id_fkey" FOREIGN KEY ("reason_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say --------------------------------------------------------------------------------

-- At most one dispute of a thread is open, whatever the code does.
CREATE UNIQUE INDEX "dispute_one_open" ON "dispute" ("thread_id") WHERE "closed_at" IS NULL;

-- A dispute is closed whole or not at all, by somebody, after it was opened. Vendors open and close none.
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_closed_whole" CHECK (num_nulls("close_seq", "closed_at", "closed_by_id", "closed_side") IN (0, 4) AND "close_seq" > "open_seq");
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_not_by_vendors" CHECK ("opened_side" <> 'vendor' AND "closed_side" <> 'vendor');

-- Lists of disputes: open ones, then closed ones, the latest first, for the store and for one vendor.
CREATE INDEX "dispute_open" ON "dispute" ("opened_at" DESC, "id" DESC) WHERE "closed_at" IS NULL;
CREATE INDEX "dispute_open_of_vendor" ON "dispute" ("vendor_id", "opened_at" DESC, "id" DESC) WHERE "closed_at" IS NULL;
CREATE INDEX "dispute_closed" ON "dispute" ("closed_at" DESC, "id" DESC) WHERE "closed_at" IS NOT NULL;
CREATE INDEX "dispute_closed_of_vendor" ON "dispute" ("vendor_id", "closed_at" DESC, "id" DESC) WHERE "closed_at" IS NOT NULL;

-- One conversation of a customer with a vendor about no order. About no order one talks with vendors only.
CREATE UNIQUE INDEX "thread_conversation" ON "thread" ("customer_id", "vendor_id") WHERE "order_id" IS NULL;
ALTER TABLE "thread" ADD CONSTRAINT "thread_about_something" CHECK ("order_id" IS NOT NULL OR "vendor_id" IS NOT NULL);

-- The filters of the Messages list: disputed, awaiting an answer. The store's and one vendor's.
CREATE INDEX "thread_disputed" ON "thread" ("last_entry_at" DESC, "id" DESC) WHERE "open_dispute_id" IS NOT NULL;
CREATE INDEX "thread_disputed_of_vendor" ON "thread" ("vendor_id", "last_entry_at" DESC, "id" DESC) WHERE "open_dispute_id" IS NOT NULL;
CREATE INDEX "thread_unanswered" ON "thread" ("last_entry_at" DESC, "id" DESC) WHERE "awaiting_since" IS NOT NULL;
CREATE INDEX "thread_unanswered_of_vendor" ON "thread" ("vendor_id", "last_entry_at" DESC, "id" DESC) WHERE "awaiting_since" IS NOT NULL;

-- What awaits an answer of the store itself: its own threads and the disputed ones, longest first.
CREATE INDEX "thread_awaiting_store" ON "thread" ("awaiting_since", "id") WHERE "awaiting_since" IS NOT NULL AND ("vendor_id" IS NULL OR "open_dispute_id" IS NOT NULL);

ALTER TABLE "answer" ADD CONSTRAINT "answer_waited" CHECK ("waited_seconds" >= 0);
ALTER TABLE "user" ADD CONSTRAINT "user_deleted_is_bare" CHECK ("deleted_at" IS NULL OR ("email" IS NULL AND "password_hash" IS NULL AND "disabled_at" IS NOT NULL AND NOT "is_admin"));
