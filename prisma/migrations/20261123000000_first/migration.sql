-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "side" AS ENUM ('customer', 'vendor', 'store');

-- CreateEnum
CREATE TYPE "entry_kind" AS ENUM ('message');

-- CreateEnum
CREATE TYPE "delivery_kind" AS ENUM ('new_message', 'sign_in_link', 'order_access');

-- CreateEnum
CREATE TYPE "delivery_state" AS ENUM ('queued', 'waiting', 'sent', 'failed', 'dropped');

-- CreateEnum
CREATE TYPE "notice_kind" AS ENUM ('address_not_taken');

-- CreateTable
CREATE TABLE "store" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL DEFAULT 'Parley',
    "mailbox" TEXT,

    CONSTRAINT "store_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "name" TEXT NOT NULL,
    "name_is_own" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "time_zone" TEXT,
    "password_hash" TEXT,
    "is_admin" BOOLEAN NOT NULL DEFAULT false,
    "session_version" INTEGER NOT NULL DEFAULT 0,
    "link_version" INTEGER NOT NULL DEFAULT 0,
    "first_signed_in_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_identity" (
    "source" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "customer_identity_pkey" PRIMARY KEY ("source","external_id")
);

-- CreateTable
CREATE TABLE "vendor" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "source" TEXT,
    "external_id" TEXT,
    "removed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "vendor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "vendor_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("vendor_id","user_id")
);

-- CreateTable
CREATE TABLE "order" (
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "customer_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "source_updated_at" TIMESTAMPTZ(3) NOT NULL,
    "content_hash" TEXT NOT NULL,
    "items_total" DECIMAL(20,4) NOT NULL,
    "shipping_total" DECIMAL(20,4) NOT NULL,
    "tax_total" DECIMAL(20,4) NOT NULL,
    "discount_total" DECIMAL(20,4) NOT NULL,
    "total" DECIMAL(20,4) NOT NULL,
    "shipping_address" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_item" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "external_id" TEXT NOT NULL,
    "sku" TEXT,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unit_price" DECIMAL(20,4) NOT NULL,
    "image_url" TEXT,
    "vendor_id" UUID,

    CONSTRAINT "order_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tracking" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "carrier" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "url" TEXT,
    "vendor_id" UUID,

    CONSTRAINT "tracking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_vendor" (
    "vendor_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "order_vendor_pkey" PRIMARY KEY ("vendor_id","order_id")
);

-- CreateTable
CREATE TABLE "thread" (
    "id" UUID NOT NULL,
    "order_id" UUID,
    "customer_id" UUID NOT NULL,
    "vendor_id" UUID,
    "last_seq" INTEGER NOT NULL DEFAULT 0,
    "last_entry_at" TIMESTAMPTZ(3),
    "awaiting_since" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entry" (
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" "entry_kind" NOT NULL,
    "side" "side" NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "send_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participant" (
    "thread_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "side" "side" NOT NULL,
    "vendor_id" UUID,
    "last_read_seq" INTEGER NOT NULL DEFAULT 0,
    "unread" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "participant_pkey" PRIMARY KEY ("thread_id","user_id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "kind" "delivery_kind" NOT NULL,
    "state" "delivery_state" NOT NULL DEFAULT 'queued',
    "recipient_id" UUID,
    "entry_id" UUID,
    "order_id" UUID,
    "link_version" INTEGER NOT NULL DEFAULT 0,
    "next" TEXT,
    "used_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handed_at" TIMESTAMPTZ(3),
    "rendered" JSONB,
    "provider_id" TEXT,
    "why" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "reset_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "kind" "notice_kind" NOT NULL,
    "subject" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "dismissed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "customer_identity_user_id_idx" ON "customer_identity"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "vendor_slug_key" ON "vendor"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "vendor_source_external_id_key" ON "vendor"("source", "external_id");

-- CreateIndex
CREATE INDEX "staff_user_id_idx" ON "staff"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_number_key" ON "order"("number");

-- CreateIndex
CREATE INDEX "order_customer_id_placed_at_id_idx" ON "order"("customer_id", "placed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "order_placed_at_id_idx" ON "order"("placed_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "order_source_external_id_key" ON "order"("source", "external_id");

-- CreateIndex
CREATE INDEX "order_item_vendor_id_idx" ON "order_item"("vendor_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_item_order_id_external_id_key" ON "order_item"("order_id", "external_id");

-- CreateIndex
CREATE INDEX "tracking_order_id_idx" ON "tracking"("order_id");

-- CreateIndex
CREATE INDEX "order_vendor_vendor_id_placed_at_order_id_idx" ON "order_vendor"("vendor_id", "placed_at" DESC, "order_id" DESC);

-- CreateIndex
CREATE INDEX "order_vendor_order_id_idx" ON "order_vendor"("order_id");

-- CreateIndex
CREATE INDEX "thread_customer_id_last_entry_at_id_idx" ON "thread"("customer_id", "last_entry_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "thread_vendor_id_last_entry_at_id_idx" ON "thread"("vendor_id", "last_entry_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "thread_last_entry_at_id_idx" ON "thread"("last_entry_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "entry_thread_id_seq_key" ON "entry"("thread_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "entry_author_id_send_key_key" ON "entry"("author_id", "send_key");

-- CreateIndex
CREATE INDEX "participant_vendor_id_user_id_idx" ON "participant"("vendor_id", "user_id");

-- CreateIndex
CREATE INDEX "delivery_entry_id_idx" ON "delivery"("entry_id");

-- CreateIndex
CREATE INDEX "delivery_recipient_id_idx" ON "delivery"("recipient_id");

-- CreateIndex
CREATE INDEX "delivery_created_at_id_idx" ON "delivery"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "throttle_reset_at_idx" ON "throttle"("reset_at");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_key_hash_key" ON "api_key"("key_hash");

-- CreateIndex
CREATE UNIQUE INDEX "notice_kind_subject_key" ON "notice"("kind", "subject");

-- AddForeignKey
ALTER TABLE "customer_identity" ADD CONSTRAINT "customer_identity_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order" ADD CONSTRAINT "order_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_item" ADD CONSTRAINT "order_item_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_item" ADD CONSTRAINT "order_item_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracking" ADD CONSTRAINT "tracking_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tracking" ADD CONSTRAINT "tracking_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_vendor" ADD CONSTRAINT "order_vendor_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_vendor" ADD CONSTRAINT "order_vendor_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_vendor_id_user_id_fkey" FOREIGN KEY ("vendor_id", "user_id") REFERENCES "staff"("vendor_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say --------------------------------------------------------------------------------

-- One thread per order and seller, the store (null) counting as one seller. (No semicolons in comments: the engine splits there.)
CREATE UNIQUE INDEX "thread_order_seller" ON "thread" ("order_id", "vendor_id") NULLS NOT DISTINCT WHERE "order_id" IS NOT NULL;

-- What is unread is found without reading what is read.
CREATE INDEX "participant_unread" ON "participant" ("user_id", "side", "thread_id") INCLUDE ("unread") WHERE "unread" > 0;

-- What waits for an answer, longest first.
CREATE INDEX "thread_awaiting" ON "thread" ("vendor_id", "awaiting_since", "id") WHERE "awaiting_since" IS NOT NULL;

-- Deliveries that are still owed.
CREATE INDEX "delivery_owed" ON "delivery" ("next_attempt_at", "id") WHERE "state" IN ('queued', 'waiting');

-- A participant is of a vendor exactly when its side is vendor.
ALTER TABLE "participant" ADD CONSTRAINT "participant_side_vendor" CHECK (("side" = 'vendor') = ("vendor_id" IS NOT NULL));
ALTER TABLE "participant" ADD CONSTRAINT "participant_unread_not_negative" CHECK ("unread" >= 0 AND "last_read_seq" >= 0);
ALTER TABLE "entry" ADD CONSTRAINT "entry_seq_positive" CHECK ("seq" > 0);
ALTER TABLE "user" ADD CONSTRAINT "user_email_lower" CHECK ("email" = lower("email"));
ALTER TABLE "store" ADD CONSTRAINT "store_one_row" CHECK ("id" = 1);
INSERT INTO "store" ("id") VALUES (1);
