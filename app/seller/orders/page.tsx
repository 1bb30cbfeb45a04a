import type { Metadata } from "next";
import { SellerBar } from "@/components/header/seller-bar";
import { SellerOrderRows } from "@/components/order/seller-order-row";
import { FilterForm } from "@/components/ui/filter-form";
import { Pager } from "@/components/ui/pager";
import { readCursor } from "@/lib/cursor";
import { listSellerOrders } from "@/lib/orders/list";
import { readShowOrders, SHOW_ORDERS } from "@/lib/orders/show";
import { readQuery } from "@/lib/query";
import { requireSeller } from "@/lib/session";
import { readerClock } from "../../clock";
import { orAway } from "../../or-away";
import { titleFor } from "../../title";
import { loadFrame, SellerFrame } from "../frame";
import { sellerHrefs } from "../hrefs";
import { listAddress } from "../list-address";
import { NoOrders } from "./no-orders";

export const generateMetadata = (): Promise<Metadata> => titleFor(async () => (await requireSeller()) && "Orders");

export default orAway(async ({ searchParams }: PageProps<"/seller/orders">) => {
  const who = await requireSeller();
  const search = await searchParams;
  const asked = { show: readShowOrders(search.show), q: readQuery(search.q) };
  const after = readCursor(search.after);
  const [frame, list, clock] = await Promise.all([
    loadFrame(who),
    listSellerOrders(who.viewer, asked, after),
    readerClock(who.person),
  ]);
  const show = asked.show === "all" ? "" : asked.show;
  const page = (at: string | null) => listAddress("/seller/orders", { show, q: asked.q, after: at });
  return (
    <SellerFrame frame={frame} current="orders" bar={<SellerBar title="Orders" />}>
      <div className="mb-3">
        <FilterForm
          action="/seller/orders"
          q={asked.q}
          placeholder="Search order number or name"
          show={show}
          options={SHOW_ORDERS}
        />
      </div>
      {list.rows.length === 0 ? (
        <NoOrders {...asked} />
      ) : (
        <SellerOrderRows cards={list.rows} hrefs={sellerHrefs} clock={clock} />
      )}
      <Pager newer={after && page(null)} older={list.older && page(list.older)} />
    </SellerFrame>
  );
});
