import type { OrderHrefs } from "@/components/order/hrefs";
import { Tab, Tabs } from "@/components/ui/tabs";
import type { OrderView, Talk } from "@/lib/orders/types";
import type { ThreadView } from "@/lib/threads/types";
import { DisputeMark } from "./knot";

/** One tab per conversation of the order; one whose seller has left keeps its own. None for a single one. */
export function ThreadTabs({ order, thread, hrefs }: { order: OrderView; thread: ThreadView; hrefs: OrderHrefs }) {
  const talks: Pick<Talk, "seller" | "unread" | "disputed">[] = [...order.parts, ...order.former];
  if (!talks.some(({ seller }) => seller.slug === thread.seller.slug)) {
    talks.push({ seller: thread.seller, unread: thread.unread, disputed: thread.dispute !== null });
  }
  if (talks.length < 2) return null;
  return (
    <Tabs label="Conversations of this order">
      {talks.map(({ seller, unread, disputed }) => (
        <Tab
          key={seller.slug}
          href={hrefs.thread(order.number, seller.slug)}
          current={seller.slug === thread.seller.slug}
          count={unread}
          after={disputed ? <DisputeMark /> : null}
        >
          {seller.name}
        </Tab>
      ))}
    </Tabs>
  );
}
