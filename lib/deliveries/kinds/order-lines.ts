import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Lines } from "@/emails/parts/lines";
import type { Viewer } from "@/lib/accounts/viewer";
import { env } from "@/lib/env";
import { STORE_SLUG } from "@/lib/orders/sellers";
import type { OrderView } from "@/lib/orders/types";
import { safeName } from "../safe-name";

const MOST_ITEMS = 5;
const MOST_PICTURES = 3;

/**
 * The order as one mail shows it: only what is this thread's, as far as its reader may see it.
 * @param order as the reader sees it @param vendor the thread's seller, null for the store
 */
export function orderLines(viewer: Viewer, order: OrderView, vendor: { slug: string } | null): Lines | null {
  const part = order.parts.find(({ seller }) => seller.slug === (vendor?.slug ?? STORE_SLUG));
  if (!part) return null;
  const items = part.items.slice(0, MOST_ITEMS).map(({ quantity, name }) => ({ quantity, name: safeName(name, "") }));
  return {
    pictures: part.items.flatMap((item) => ownPicture(item.imageUrl)).slice(0, MOST_PICTURES),
    items,
    more: part.items.length - items.length,
    state: { known: order.status.known, words: safeName(order.status.words, "") },
    parcel: parcelOf(order, viewer.as === "vendor" || order.parts.length === 1),
  };
}

/** Mails show only our own drawings: a foreign picture would tell its owner who reads when (PRODUCT 7). */
function ownPicture(url: string | null): string[] {
  const name = /^\/goods\/([a-z0-9-]+)\.svg$/.exec(url ?? "")?.[1];
  const drawn = name && existsSync(join(process.cwd(), "public", "mail", `${name}.png`));
  return drawn ? [`${env().APP_URL}/mail/${name}.png`] : [];
}

// A parcel is named only where it cannot be another seller's.
function parcelOf({ status, tracking }: OrderView, certain: boolean): Lines["parcel"] {
  const [parcel] = tracking;
  if (!parcel || tracking.length > 1 || !certain || !/^(shipped|delivered)$/.test(status.known ?? "")) return null;
  return { carrier: safeName(parcel.carrier, ""), number: safeName(parcel.number, "") };
}
