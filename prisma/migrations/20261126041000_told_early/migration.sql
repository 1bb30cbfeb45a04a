-- What the mail service told of a mail before its hand-over was written down.
CREATE TABLE "early_event" (
    "provider_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "why" TEXT,
    "address" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "early_event_pkey" PRIMARY KEY ("provider_id", "type")
);
CREATE INDEX "early_event_at_idx" ON "early_event"("at");
