import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { ShowOrders } from "@/lib/orders/show";

const titles: Record<ShowOrders, string> = {
  all: "There are no orders yet",
  messages: "No order has messages yet",
  unread: "You have read everything",
};

/** Why the list is empty, and the way on. */
export function NoOrders({ show, q }: { show: ShowOrders; q: string }) {
  if (!q && show === "all") {
    return <EmptyState title={titles.all}>They come in from the store's platform by themselves.</EmptyState>;
  }
  return (
    <EmptyState
      title={q ? "Nothing found" : titles[show]}
      action={
        <ButtonLink href="/seller/orders" variant="outlined">
          Show all orders
        </ButtonLink>
      }
    >
      {q ? "Look for the beginning of an order number, or a customer's name." : null}
    </EmptyState>
  );
}
