import { type Cursor, cutPage } from "@/lib/cursor";
import { db, Prisma } from "@/lib/db";
import { env } from "@/lib/env";
import { isUuid } from "@/lib/is-uuid";
import type { Letter } from "@/lib/mail";
import { kindWords } from "./words";

/** A mail of the demo, as /dev/mail lists it. */
export type KeptMail = { id: string; to: string; label: string; subject: string; at: Date };

const PAGE = 50;

/** The demo's mails, newest first (PRODUCT 8); null outside the demo, where nobody may read what others get. */
export async function listKeptMails(before: Cursor | null) {
  if (!env().PARLEY_DEMO) return null;
  const rows = await db.delivery.findMany({
    where: { ...kept, ...(before ? { OR: [{ createdAt: { lt: before.at } }, sameTime(before)] } : {}) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
  });
  const { rows: page, older } = cutPage(rows, PAGE, ({ createdAt, id }) => ({ at: createdAt, id }));
  return { mails: page.map(listed), older };
}

/** One mail of the demo with its letter; null outside the demo, and for what is none. */
export async function readKeptMail(id: string): Promise<{ mail: KeptMail; letter: Letter } | null> {
  if (!env().PARLEY_DEMO || !isUuid(id)) return null;
  const row = await db.delivery.findFirst({ where: { ...kept, id } });
  return row && { mail: listed(row), letter: letterOf(row) };
}

const kept = { rendered: { not: Prisma.AnyNull } } satisfies Prisma.DeliveryWhereInput;
function sameTime({ at, id }: Cursor) {
  return { createdAt: at, id: { lt: id } };
}

function listed(row: Prisma.DeliveryGetPayload<null>): KeptMail {
  const { to, subject } = letterOf(row);
  return { id: row.id, to, subject, label: kindWords(row.kind), at: row.createdAt };
}

function letterOf({ rendered }: Pick<Prisma.DeliveryGetPayload<null>, "rendered">): Letter {
  return rendered as Letter;
}
