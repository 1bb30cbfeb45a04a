import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { SellerBar } from "@/components/header/seller-bar";
import { Progress } from "@/components/order/facts";
import { OrderHead } from "@/components/order/order-head";
import { CustomerFacts } from "@/components/order/order-panel";
import { PartSheet } from "@/components/order/part-sheet";
import { SumRow, TotalsTable } from "@/components/order/totals-table";
import { Sheet } from "@/components/ui/sheet";
import { formatMoney } from "@/lib/format";
import { findOrder } from "@/lib/orders/order";
import { requireSeller } from "@/lib/session";
import { readerClock } from "../../../clock";
import { orAway } from "../../../or-away";
import { titleFor } from "../../../title";
import { loadFrame, SellerFrame } from "../../frame";
import { customerHref, sellerHrefs } from "../../hrefs";

const load = cache(async (number: string) => findOrder((await requireSeller()).viewer, number));

export async function generateMetadata({ params }: PageProps<"/seller/orders/[number]">): Promise<Metadata> {
  const { number } = await params;
  return titleFor(async () => (await load(number)) && `Order #${number}`);
}

export default orAway(async ({ params }: PageProps<"/seller/orders/[number]">) => {
  const { number } = await params;
  const who = await requireSeller();
  const order = (await load(number)) ?? notFound();
  const [frame, clock] = await Promise.all([loadFrame(who), readerClock(who.person)]);
  const bar = (
    <SellerBar
      title={order.customerName}
      light={`Order #${number}`}
      back={{ href: "/seller/orders", words: "Orders" }}
    />
  );
  return (
    <SellerFrame frame={frame} current="orders" bar={bar} deep>
      <OrderHead order={order} messagesHref={sellerHrefs.messages(number)} clock={clock} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 panel:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex flex-col gap-4">
          {order.parts.map((part) => (
            <PartSheet
              key={part.seller.slug}
              part={part}
              currency={order.currency}
              locale={clock.locale}
              threadHref={null}
              sku
            />
          ))}
        </div>
        <Sheet className="flex flex-col gap-5 p-5">
          <Progress order={order} clock={clock} />
          {order.totals ? (
            <TotalsTable totals={order.totals} currency={order.currency} locale={clock.locale} />
          ) : (
            <dl className="text-control">
              <SumRow words="Your total" sum={formatMoney(order.total, order.currency, clock.locale)} strong />
            </dl>
          )}
          <CustomerFacts order={order} href={customerHref(order.customerId)} locale={clock.locale} />
        </Sheet>
      </div>
    </SellerFrame>
  );
});
