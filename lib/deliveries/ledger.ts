import type { AdminViewer } from "@/lib/accounts/viewer";
import { type Cursor, cutPage, readCursor } from "@/lib/cursor";
import { db, Prisma } from "@/lib/db";
import { isUuid } from "@/lib/is-uuid";
import { sellerOf } from "@/lib/orders/sellers";
import { getStore } from "@/lib/settings/store";
import type { DeliveryState } from "@/prisma/client";
import { mayAgain, type Remedy } from "./remedy";
import { readSought, soughtSql } from "./sought";
import { kindWords, stateWords, whyWords } from "./words";

/** A mail and what became of it, as an admin reads it. */
export type DeliveryView = {
  id: string;
  kind: string;
  /** Null name: the store's mailbox. Null address: there is none to write to. */
  to: { name: string | null; address: string | null };
  /** Where it would go now, if that is sent again. */
  goesTo: string | null;
  /** Where what it is about is read. */
  about: { order: string; seller: string | null } | { conversation: string } | null;
  state: DeliveryState;
  words: string;
  why: string | null;
  at: Date;
  /** When it will be tried again. */
  nextAt: Date | null;
  /** What can be done about it. */
  remedy: Remedy;
};

export const SHOWS = ["queued", "waiting", "sent", "delivered", "bounced", "failed", "dropped"] as const;
const PAGE = 50;

/**
 * Every mail and what became of it, newest first (PRODUCT 2). @param asked as the address says it: `q`, an e-mail address or
 * an order's number; else `show`, one state, and anything else all; `after`, where the page starts
 */
export async function listDeliveries(_: AdminViewer, asked: { show?: unknown; q?: unknown; after?: unknown }) {
  const sought = readSought(asked.q);
  const after = readCursor(asked.after);
  const newest = sought ? soughtSql(sought, after, PAGE + 1) : shownSql(asked.show, after);
  const ids = await db.$queryRaw<{ id: string; createdAt: Date }[]>`${newest}`;
  const page = cutPage(ids, PAGE, ({ createdAt, id }) => ({ at: createdAt, id }));
  return { rows: await load(page.rows.map(({ id }) => id)), older: page.older };
}

/** One of them; null if there is none. */
export async function findDelivery(_: AdminViewer, id: string): Promise<DeliveryView | null> {
  return isUuid(id) ? ((await load([id]))[0] ?? null) : null;
}

function shownSql(show: unknown, after: Cursor | null): Prisma.Sql {
  const state = SHOWS.find((it) => it === show);
  const before = after && Prisma.sql`(created_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`;
  return Prisma.sql`
    select id, created_at as "createdAt" from delivery
    where ${state ? Prisma.sql`state = ${state}::delivery_state` : Prisma.sql`true`} and ${before ?? Prisma.sql`true`}
    order by created_at desc, id desc limit ${PAGE + 1}::int`;
}

async function load(ids: string[]): Promise<DeliveryView[]> {
  if (ids.length === 0) return [];
  const [{ mailbox, name }, rows] = await Promise.all([
    getStore(),
    db.delivery.findMany({ where: { id: { in: ids } }, select: columns, relationLoadStrategy: "join" }),
  ]);
  const addresses = rows.map((row) => addressNow(row, mailbox)?.toLowerCase()).filter((it) => it !== undefined);
  const stopped = await db.stoppedAddress.findMany({
    where: { address: { in: addresses } },
    select: { address: true },
  });
  const isStopped = new Set(stopped.map(({ address }) => address));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const goesTo = addressNow(row, mailbox);
    const { kind, state, why, createdAt, nextAttemptAt } = row;
    return {
      id,
      kind: kindWords(kind),
      to: { name: row.recipient?.name ?? null, address: row.toAddress ?? goesTo },
      goesTo,
      about: aboutOf(row, name),
      state,
      words: why === "complained" ? "Unwanted" : stateWords(state),
      why: why && whyWords(why),
      at: createdAt,
      nextAt: state === "queued" && row.attempts > 0 ? nextAttemptAt : null,
      remedy: mayAgain(
        { ...row, again: row.sentAgain !== null },
        goesTo !== null && isStopped.has(goesTo.toLowerCase()),
      ),
    };
  });
}

const columns = {
  ...{ id: true, kind: true, state: true, why: true, createdAt: true, nextAttemptAt: true, attempts: true },
  ...{ recipientId: true, toAddress: true },
  recipient: { select: { name: true, email: true } },
  order: { select: { number: true } },
  entry: {
    select: { thread: { select: { id: true, vendor: true, order: { select: { number: true } } } } },
  },
  sentAgain: { select: { id: true } },
} satisfies Prisma.DeliverySelect;

type Row = Prisma.DeliveryGetPayload<{ select: typeof columns }>;

function addressNow({ recipientId, recipient }: Row, mailbox: string | null): string | null {
  return recipientId === null ? mailbox : (recipient?.email ?? null);
}

function aboutOf({ order, entry }: Row, store: string): DeliveryView["about"] {
  if (order) return { order: order.number, seller: null };
  if (!entry) return null;
  const { id, vendor, order: about } = entry.thread;
  return about ? { order: about.number, seller: sellerOf(vendor, store).slug } : { conversation: id };
}
