import type { OrderHrefs } from "@/components/order/hrefs";
import { Tab, Tabs } from "@/components/ui/tabs";
import type { OrderView } from "@/lib/orders/types";
import type { ThreadView } from "@/lib/threads/types";

/** One tab per seller of the order; a thread whose seller has left the order keeps its own. None for a single one. */
export function ThreadTabs({ order, thread, hrefs }: { order: OrderView; thread: ThreadView; hrefs: OrderHrefs }) {
  const sellers = order.parts.map((part) => ({ ...part.seller, unread: part.unread }));
  if (!sellers.some((seller) => seller.slug === thread.seller.slug)) {
    sellers.push({ ...thread.seller, unread: thread.unread });
  }
  if (sellers.length < 2) return null;
  return (
    <Tabs label="Conversations of this order">
      {sellers.map((seller) => (
        <Tab
          key={seller.slug}
          href={hrefs.thread(order.number, seller.slug)}
          current={seller.slug === thread.seller.slug}
          count={seller.unread}
        >
          {seller.name}
        </Tab>
      ))}
    </Tabs>
  );
}
