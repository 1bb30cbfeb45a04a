import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Viewer } from "@/lib/accounts/viewer";
import { env } from "@/lib/env";
import { STORE_SLUG } from "@/lib/orders/sellers";
import type { OrderView } from "@/lib/orders/types";
import { safeName } from "../safe-name";

/** The order as one mail shows it: only what is this thread's, as far as its reader may see it. */
export type OrderLines = { pictures: string[]; items: string; state: string };

const MOST_ITEMS = 5;
const MOST_PICTURES = 3;

/** @param order as the reader sees it; @param vendor the thread's seller, null for the store */
export function orderLines(viewer: Viewer, order: OrderView, vendor: { slug: string } | null): OrderLines | null {
  const part = order.parts.find(({ seller }) => seller.slug === (vendor?.slug ?? STORE_SLUG));
  if (!part) return null;
  const named = part.items.slice(0, MOST_ITEMS).map((item) => `${item.quantity} × ${safeName(item.name, "Item")}`);
  const more = part.items.length - named.length;
  return {
    pictures: part.items.flatMap((item) => ownPicture(item.imageUrl)).slice(0, MOST_PICTURES),
    items: [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(", "),
    state: stateWords(order, viewer.as === "vendor" || order.parts.length === 1),
  };
}

/** Mails show only our own drawings: a foreign picture would tell its owner who reads when (PRODUCT 7). */
function ownPicture(url: string | null): string[] {
  const name = /^\/goods\/([a-z0-9-]+)\.svg$/.exec(url ?? "")?.[1];
  const drawn = name && existsSync(join(process.cwd(), "public", "mail", `${name}.png`));
  return drawn ? [`${env().APP_URL}/mail/${name}.png`] : [];
}

// A parcel is named only where it cannot be another seller's.
function stateWords({ status, tracking }: OrderView, certain: boolean): string {
  const words = safeName(status.words, "");
  const [parcel] = tracking;
  if (!parcel || tracking.length > 1 || !certain || !/^(shipped|delivered)$/.test(status.known ?? "")) return words;
  return `${words} with ${safeName(parcel.carrier, "a carrier")}, ${safeName(parcel.number, "")}`.replace(/, $/, "");
}
