import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AddressBlock } from "@/components/order/address-block";
import { Progress } from "@/components/order/facts";
import { OrderHead } from "@/components/order/order-head";
import { PartSheet } from "@/components/order/part-sheet";
import { StatusDot } from "@/components/order/status-dot";
import { TotalsTable } from "@/components/order/totals-table";
import { Sheet } from "@/components/ui/sheet";
import { BackLink } from "@/components/ui/text-link";
import { Subtitle } from "@/components/ui/title";
import { findOrder } from "@/lib/orders/order";
import { requireCustomer } from "@/lib/session";
import { readerClock } from "../../../clock";
import { orAway } from "../../../or-away";
import { titleFor } from "../../../title";
import { AccountFrame, loadFrame } from "../../frame";
import { accountHrefs } from "../../hrefs";

const load = cache(async (number: string) => findOrder((await requireCustomer()).viewer, number));

export async function generateMetadata({ params }: PageProps<"/account/orders/[number]">): Promise<Metadata> {
  const { number } = await params;
  return titleFor(async () => (await load(number)) && `Order #${number}`);
}

export default orAway(async ({ params }: PageProps<"/account/orders/[number]">) => {
  const { number } = await params;
  const who = await requireCustomer();
  const order = (await load(number)) ?? notFound();
  const [frame, clock] = await Promise.all([loadFrame(who), readerClock(who.person)]);
  return (
    <AccountFrame frame={frame}>
      {who.holder ? (
        <div className="pt-5" />
      ) : (
        <div className="py-3">
          <BackLink href="/account/orders">Orders</BackLink>
        </div>
      )}
      <OrderHead order={order} messagesHref={accountHrefs.messages(number)} titled clock={clock} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 panel:grid-cols-[minmax(0,1fr)_21.25rem] panel:gap-7">
        <div className="flex flex-col gap-4">
          {order.parts.map((part) => (
            <PartSheet
              key={part.seller.slug}
              part={part}
              currency={order.currency}
              locale={clock.locale}
              threadHref={accountHrefs.thread(number, part.seller.slug)}
            />
          ))}
        </div>
        <div className="flex flex-col gap-4">
          <Sheet className="flex flex-col gap-4 p-5">
            <Subtitle>Where it is</Subtitle>
            <StatusDot status={order.status} />
            <Progress order={order} clock={clock} />
          </Sheet>
          {order.totals ? (
            <Sheet className="p-5">
              <TotalsTable totals={order.totals} currency={order.currency} locale={clock.locale} />
            </Sheet>
          ) : null}
          {order.shippingAddress ? (
            <Sheet className="flex flex-col gap-2 p-5">
              <Subtitle>Shipping address</Subtitle>
              <AddressBlock address={order.shippingAddress} locale={clock.locale} />
            </Sheet>
          ) : null}
        </div>
      </div>
    </AccountFrame>
  );
});
