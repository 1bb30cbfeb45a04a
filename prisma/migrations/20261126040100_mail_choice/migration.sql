-- Which mails of messages a person wants.
CREATE TYPE "mail_choice" AS ENUM ('every', 'none');
ALTER TABLE "user" ADD COLUMN "mails" "mail_choice" NOT NULL DEFAULT 'every';
