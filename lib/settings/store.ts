import { cache } from "react";
import { db } from "@/lib/db";

/** Whose store this is. `mailbox` is where mails for the store go. */
export type StoreView = { name: string; mailbox: string | null };

/** The store's name and mailbox; read once per request. */
export const getStore = cache(async (): Promise<StoreView> => {
  return db.store.findUniqueOrThrow({ where: { id: 1 }, select: { name: true, mailbox: true } });
});

/** Changes what is given of the store's name and mailbox. @returns how it is now */
export async function setStore(change: Partial<StoreView>): Promise<StoreView> {
  return db.store.update({ where: { id: 1 }, data: change, select: { name: true, mailbox: true } });
}
