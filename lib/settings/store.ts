import { cache } from "react";
import { db } from "@/lib/db";

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

/** The store's settings; read once per request. */
export const getStore = cache(async (): Promise<StoreView> => {
  return db.store.findUniqueOrThrow({ where: { id: 1 }, select });
});

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
