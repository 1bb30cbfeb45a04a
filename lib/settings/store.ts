import { cache } from "react";
import { db, Prisma } from "@/lib/db";

/** Whose store this is and how it works (PRODUCT 5). `mailbox` is where mails for the store go. */
export type StoreView = {
  name: string;
  mailbox: string | null;
  mode: "separate_shops" | "warehouse";
  /** *Allow direct communication between vendor and buyer*: counts in a warehouse only. */
  vendorTalk: boolean;
  /** Since when vendors are told nothing of new orders; null while they are. */
  talkOffSince: Date | null;
};

const select = { name: true, mailbox: true, mode: true, vendorTalk: true, talkOffSince: true } as const;

/** The store's settings; read once per request, and in an action or a job each time. */
export function getStore(): Promise<StoreView> {
  const kept = keptStore();
  kept.store ??= readStore();
  return kept.store;
}

/** The settings as they are now, whatever this request has read. */
export function readStore(): Promise<StoreView> {
  return db.store.findUniqueOrThrow({ where: { id: 1 }, select });
}

/** What getStore is to say in this request: another statement brings the settings along. */
export function keepStore(store: Promise<StoreView>): void {
  // Whoever waits for that statement hears that it failed, here nobody may be listening.
  store.catch(() => undefined);
  keptStore().store = store;
}

// React forgets it with the request, and where there is none at once: settings hold from one request to the next.
const keptStore = cache((): { store?: Promise<StoreView> } => ({}));

/** The settings as SQL, one row. */
export function storeSql(): Prisma.Sql {
  return Prisma.sql`
    select name, mailbox, mode::text, vendor_talk as "vendorTalk", talk_off_since as "talkOffSince"
    from store where id = 1`;
}

/** Do vendors and customers talk to each other? Only a warehouse may say no. */
export function vendorsTalk({ mode, vendorTalk }: Pick<StoreView, "mode" | "vendorTalk">): boolean {
  return mode === "separate_shops" || vendorTalk;
}

/** Changes what is given of the settings. @returns how they are now */
export async function setStore(change: Partial<Omit<StoreView, "talkOffSince">>): Promise<StoreView> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from store where id = 1 for update`;
    const before = await tx.store.findUniqueOrThrow({ where: { id: 1 }, select });
    const talkOffSince = vendorsTalk({ ...before, ...change }) ? null : (before.talkOffSince ?? new Date());
    return tx.store.update({ where: { id: 1 }, data: { ...change, talkOffSince }, select });
  });
}
