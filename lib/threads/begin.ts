import type { Viewer } from "@/lib/accounts/viewer";
import { KEPT, Prisma, type Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { ordersSql } from "@/lib/orders/access";
import { type FoundInOrder, findInOrder, inOrderSql, readInOrder } from "@/lib/orders/in-order";
import { STORE_SLUG } from "@/lib/orders/sellers";
import { NotFound, Refusal } from "@/lib/refusal";
import type { StoreView } from "@/lib/settings/store";
import { isStorable } from "@/lib/text";
import { type Attempt, attemptSql, waitOf } from "@/lib/throttle";
import type { ThreadAddress } from "./address";
import { dropDraftSql } from "./draft";
import { locate, locateIn, type OfOrder, type Place } from "./locate";
import type { Send } from "./send-key";
import { type LockedThread, lockSql, lockThread } from "./thread-lock";

/** What may be written to, before anything is. */
export type Begun = {
  place: Place;
  /** Its thread's row, locked; made if need be. */
  lock: () => Promise<LockedThread>;
  /** @throws Refusal if one person added too many in a minute */
  mayAdd: () => void;
};

/** What is sent; a draft that is its beginning goes with it. */
export type Sending = Send & { text: string };

/**
 * What a write begins with: the attempt is counted, the draft of it goes, and its thread is found through what the viewer
 * may see. Of an order all of it is one statement. @throws NotFound if the thread does not exist for the viewer
 */
export async function begin(
  tx: Tx,
  viewer: Viewer,
  at: ThreadAddress,
  store: StoreView,
  sending: Sending | null,
): Promise<Begun> {
  if (!Object.values(at).every(isStorable)) throw new NotFound("thread");
  const ofOrder = "number" in at ? at : null;
  const [row] = await (ofOrder ? ask(tx, viewer, ofOrder, store, sending) : count(tx, viewer, at, sending));
  const order = row?.order && (await current(tx, viewer, readInOrder(row.order), row.held, store));
  const place = ofOrder
    ? await locateIn(viewer, order ?? null, ofOrder, store, tx)
    : await locate(viewer, at, store, tx);
  if (!place) throw new NotFound("thread");
  const locked = row?.locked && place.threadId === row.locked.id ? readLocked(row.locked) : null;
  return {
    place,
    lock: async () => locked ?? lockThread(tx, place, viewer, sending),
    mayAdd: () => refuseAfter(waitOf(row, env().MESSAGES_PER_MINUTE)),
  };
}

type Row = Attempt & { held?: string | null; order?: FoundInOrder | null; locked?: LockedThread | null };

function count(tx: Tx, viewer: Viewer, at: ThreadAddress, sending: Sending | null): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`${KEPT}with ${countedSql(viewer, at, sending)} select count, wait from counted`;
}

/**
 * The order is held: the import changes it under its row lock, so its sellers stay who they are until we commit. Then the
 * attempt is counted, and only then the thread is locked: whoever writes in the same thread takes them the same way round.
 */
function ask(tx: Tx, viewer: Viewer, at: OfOrder, store: StoreView, sending: Sending | null): Promise<Row[]> {
  const shop =
    at.seller === STORE_SLUG ? Prisma.sql`is null` : Prisma.sql`= (select id from vendor where slug = ${at.seller})`;
  const own = viewer.as === "vendor" ? Prisma.sql`and t.vendor_id = any(${viewer.vendorIds}::uuid[])` : Prisma.empty;
  const seen = Prisma.sql`(select o.id from "order" o where o.number = ${at.number} and ${ordersSql(viewer, store)})`;
  // "Is true" keeps the kept plan off the vendor's index: a big shop may have half of all threads.
  const which = Prisma.sql`t.order_id = ${seen} and (t.vendor_id ${shop} ${own}) is true`;
  return tx.$queryRaw<Row[]>`${KEPT}
    with held as materialized (select xmin::text as version from "order" where number = ${at.number} for share),
      ${countedSql(viewer, at, sending)}, locked as materialized (${lockSql(which, viewer, sending)})
    select count, wait, (select version from held) as held,
      (select to_json(seen) from (${inOrderSql(viewer, at.number, store)}) as seen) as "order",
      (select to_json(locked) from locked) as locked
    from counted where (select count(*) from held) >= 0`;
}

function countedSql(viewer: Viewer, at: ThreadAddress, sending: Sending | null): Prisma.Sql {
  return Prisma.sql`
    counted as (${attemptSql(`message:${viewer.userId}`, 60)}),
    dropped as (${dropDraftSql(viewer, at, sending?.text ?? null)})`;
}

// A statement sees only what was there before it waited: an order that was changed meanwhile is read again.
async function current(tx: Tx, viewer: Viewer, order: FoundInOrder, held: string | null | undefined, store: StoreView) {
  return order.version === held ? order : findInOrder(tx, viewer, order.number, store);
}

// JSON has no dates.
function readLocked({ now, awaitingSince, ...thread }: LockedThread): LockedThread {
  return { ...thread, now: new Date(now), awaitingSince: awaitingSince && new Date(awaitingSince) };
}

function refuseAfter(wait: number): void {
  if (wait)
    throw new Refusal(`You are writing very fast. Wait ${wait} seconds, then send again. Your text is safe here.`);
}
