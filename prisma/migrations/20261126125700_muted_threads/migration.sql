-- Who wants no mails of a thread's messages.
ALTER TABLE "participant" ADD COLUMN     "muted" BOOLEAN NOT NULL DEFAULT false;
