import type { Metadata } from "next";
import { SellerBar } from "@/components/header/seller-bar";
import { SellerOrderRow, SellerOrderRows } from "@/components/order/seller-order-row";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { readCursor } from "@/lib/cursor";
import { listOrders } from "@/lib/orders/list";
import { requireSeller } from "@/lib/session";
import { readerClock } from "../../clock";
import { orAway } from "../../or-away";
import { loadFrame, SellerFrame } from "../frame";
import { sellerHrefs } from "../hrefs";

export const metadata: Metadata = { title: "Orders" };

export default orAway(async ({ searchParams }: PageProps<"/seller/orders">) => {
  const who = await requireSeller();
  const { after } = await searchParams;
  const [frame, list, clock] = await Promise.all([
    loadFrame(who),
    listOrders(who.viewer, readCursor(after)),
    readerClock(who.person),
  ]);
  return (
    <SellerFrame frame={frame} current="orders" bar={<SellerBar title="Orders" />}>
      {list.rows.length === 0 ? (
        <EmptyState title="There are no orders yet">They come in from the store's platform by themselves.</EmptyState>
      ) : (
        <SellerOrderRows>
          {list.rows.map((card) => (
            <SellerOrderRow
              key={card.number}
              card={card}
              orderHref={sellerHrefs.order(card.number)}
              messagesHref={sellerHrefs.messages(card.number)}
              clock={clock}
            />
          ))}
        </SellerOrderRows>
      )}
      <Pager newer={after ? "/seller/orders" : null} older={list.older && `/seller/orders?after=${list.older}`} />
    </SellerFrame>
  );
});
