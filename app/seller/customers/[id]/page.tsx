import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orAway } from "@/app/or-away";
import { titleFor } from "@/app/title";
import { SellerBar } from "@/components/header/seller-bar";
import { Conversations, CustomerCard } from "@/components/order/customer-card";
import { SellerOrderRows } from "@/components/order/seller-order-row";
import { Pager } from "@/components/ui/pager";
import { Subtitle } from "@/components/ui/title";
import { readCursor } from "@/lib/cursor";
import { listOrdersOf } from "@/lib/orders/customer";
import { requireSeller } from "@/lib/session";
import { readerClock } from "../../../clock";
import { loadFrame, SellerFrame } from "../../frame";
import { customerHref, sellerHrefs } from "../../hrefs";
import { loadCustomer } from "./load";

type Props = PageProps<"/seller/customers/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  return titleFor(async () => (await loadCustomer(id))?.name ?? null);
}

export default orAway(async ({ params, searchParams }: Props) => {
  const [{ id }, { after }] = await Promise.all([params, searchParams]);
  const who = await requireSeller();
  const customer = (await loadCustomer(id)) ?? notFound();
  const [frame, orders, clock] = await Promise.all([
    loadFrame(who),
    listOrdersOf(who.viewer, customer.id, readCursor(after)),
    readerClock(who.person),
  ]);
  const href = customerHref(customer.id);
  const back = { href: "/seller/orders", words: "Orders" };
  return (
    <SellerFrame
      frame={frame}
      current="orders"
      bar={<SellerBar title={customer.name} light={customer.deletedAt ? undefined : "Customer"} back={back} />}
      deep
    >
      <CustomerCard customer={customer} deleteHref={`${href}/delete`} clock={clock} />
      <Subtitle className="mt-8 mb-3">Orders</Subtitle>
      {orders.rows.length === 0 ? <p className="text-ink-2">There are none.</p> : null}
      <SellerOrderRows cards={orders.rows} hrefs={sellerHrefs} clock={clock} />
      <Pager newer={after ? href : null} older={orders.older && `${href}?after=${orders.older}`} />
      <Conversations
        conversations={customer.conversations}
        hrefOf={(threadId) => `/seller/messages/${threadId}`}
        clock={clock}
      />
    </SellerFrame>
  );
});
