-- The person chose the language of their mails in settings: no import overwrites it.
ALTER TABLE "user" ADD COLUMN "locale_is_own" BOOLEAN NOT NULL DEFAULT false;

-- Under which subject a thread's mails go to somebody, from the first one on. Null: the store's mailbox.
CREATE TABLE "mail_subject" (
  "thread_id" UUID NOT NULL,
  "recipient_id" UUID,
  "subject" TEXT NOT NULL,
  "id" UUID NOT NULL,
  CONSTRAINT "mail_subject_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "mail_subject_of" ON "mail_subject" ("thread_id", "recipient_id") NULLS NOT DISTINCT;
ALTER TABLE "mail_subject" ADD CONSTRAINT "mail_subject_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;
