import type { ReactElement } from "react";
import type { Prisma } from "@/lib/db";

/** What a kind of mail makes of its delivery: whom it reaches now, and how to write it. */
export type Owed = {
  /** The recipient's address now. */
  to: string;
  /** The recipient's linkVersion now: the link in a mail that is written now is good for them. */
  linkVersion: number;
  draft: () => Promise<Draft>;
};

/** Not owed any more; `dropped` is a short code for why. */
export type Dropped = { dropped: string };

/** Not to be sent now; `later` notes what becomes of it instead. */
export type Later = { later: () => Promise<void> };

export type Draft = {
  /** The sender's name; null: the store's. */
  sender: string | null;
  subject: string;
  html: ReactElement;
  text: string;
  /** What mail programs keep together: mails of one thread. */
  threadId: string | null;
};

/** A delivery as the sending knows it. */
export type OwedRow = Prisma.DeliveryGetPayload<null>;
