import type { Metadata } from "next";
import type { OpenThread } from "@/lib/threads/thread";
import { titleFor } from "./title";

/** A thread's tab says which: about what, and with whom. @param load the thread through the viewer; null for none */
export function threadTitle(load: () => Promise<OpenThread | null | undefined>): Promise<Metadata> {
  return titleFor(async () => {
    const thread = await load();
    if (!thread) return null;
    const about = thread.order ? `Order #${thread.order.number}` : "Conversation";
    return [about, ...others(thread)].join(" · ");
  });
}

/** An admin reads threads of one customer with several sellers. */
function others({ side, customerName, seller }: OpenThread): string[] {
  if (side === "customer") return [seller.name];
  return side === "store" && seller.kind === "vendor" ? [customerName, seller.name] : [customerName];
}

/** Of the page that asks before a dispute is opened or closed. */
export function disputeTitle(load: () => Promise<OpenThread | null>, which: "open" | "close"): Promise<Metadata> {
  const words = which === "open" ? "Open a dispute" : "Close dispute";
  return titleFor(async () => ((await load())?.mayDispute ? words : null));
}
