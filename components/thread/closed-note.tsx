import type { OrderHrefs } from "@/components/order/hrefs";
import { TextLink } from "@/components/ui/text-link";
import type { OrderView } from "@/lib/orders/types";
import { closedSentence } from "@/lib/threads/closed";
import type { ThreadView } from "@/lib/threads/types";

/** Why nothing can be written here, and where the talk goes on for those who may see it. */
export function ClosedNote({
  order,
  thread,
  hrefs,
}: {
  order: OrderView | null;
  thread: ThreadView;
  hrefs: OrderHrefs;
}) {
  const instead = order?.parts.find((part) => part.seller.slug !== thread.seller.slug);
  return (
    <>
      {closedSentence(thread)}{" "}
      {order && instead ? (
        <TextLink href={hrefs.thread(order.number, instead.seller.slug)}>Go on with {instead.seller.name}</TextLink>
      ) : null}
    </>
  );
}
