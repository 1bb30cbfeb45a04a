import { Mark } from "@/components/ui/mark";
import { Sheet } from "@/components/ui/sheet";
import { TextLink } from "@/components/ui/text-link";
import type { Clock } from "@/lib/format";
import type { OrderView } from "@/lib/orders/types";
import { AddressBlock } from "./address-block";
import { ItemsAndSum, Progress, type Reader } from "./facts";
import { StatusDot } from "./status-dot";
import { OrderTag } from "./tag";

/** The order of a thread, for its panel and its strip. */
export type OrderBeside = {
  order: OrderView;
  /** Only that seller's items; all of them when left out. */
  sellerSlug?: string;
  reader: Reader;
  orderHref: string;
  /** The customer's own page, for who has one. */
  customerHref?: string | null;
  clock: Clock;
};

export type OrderPanelProps = OrderBeside & { facts: ReturnType<typeof orderFacts> };

/**
 * What panel and strip both show: elements made once and handed to both, since React writes one that it has written
 * before as a word that says where (decision 064).
 */
export function orderFacts({ order, sellerSlug, reader, orderHref, customerHref, clock }: OrderBeside) {
  const parts = partsOf(order, sellerSlug);
  return {
    progress: <Progress order={order} clock={clock} />,
    items: <ItemsAndSum {...{ order, parts, reader, orderHref }} locale={clock.locale} />,
    customer: reader === "customer" ? null : <CustomerFacts order={order} href={customerHref} locale={clock.locale} />,
  };
}

// Beside however long a thread, the order stays in sight.
const inSight = "sticky max-h-dvh overflow-y-auto";

/** The order beside its thread, from `panel` on; below that, OrderStrip. Sheets for a customer, one column for a seller. */
export function OrderPanel(props: OrderPanelProps) {
  return (
    <aside aria-label="Order" className="hidden min-w-0 panel:block panel:self-stretch">
      {props.reader === "customer" ? <Sheets {...props} /> : <Column {...props} />}
    </aside>
  );
}

function Sheets({ order, facts }: OrderPanelProps) {
  return (
    <div className={`flex flex-col gap-4 ${inSight} top-6`}>
      <Sheet className="flex flex-col gap-4 p-5">
        <p className="text-h2 [&>span]:text-h2">
          <StatusDot status={order.status} />
        </p>
        {facts.progress}
      </Sheet>
      <Sheet className="p-5">{facts.items}</Sheet>
    </div>
  );
}

function Column({ order, orderHref, facts }: OrderPanelProps) {
  const looped = order.parts.some((part) => part.hasEntries);
  return (
    <div className={`flex flex-col gap-5 p-5 ${inSight} top-0`}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <OrderTag number={order.number} words="order" looped={looped} href={orderHref} />
        <StatusDot status={order.status} />
      </div>
      {facts.progress}
      <div className="border-t border-line pt-4">{facts.items}</div>
      {facts.customer}
    </div>
  );
}

/** Whom a seller sends it to: a name and where, never an e-mail address. `href` leads to the customer's page. */
export function CustomerFacts({ order, href, locale }: { order: OrderView; href?: string | null; locale: string }) {
  const to = order.shippingAddress;
  const address = to && { ...to, name: to.name === order.customerName ? null : to.name };
  return (
    <section className="flex flex-col gap-2 border-t border-line pt-4">
      <h2 className="text-control font-semibold">Customer</h2>
      <p className="flex items-center gap-2.5 text-control">
        <Mark name={order.customerName} kind="person" size={28} />
        {href ? (
          <TextLink href={href} className="reach min-w-0">
            <bdi>{order.customerName}</bdi>
          </TextLink>
        ) : (
          <bdi className="min-w-0">{order.customerName}</bdi>
        )}
      </p>
      {address ? <AddressBlock address={address} locale={locale} /> : null}
    </section>
  );
}

export function partsOf(order: OrderView, sellerSlug: string | undefined) {
  if (sellerSlug === undefined) return order.parts;
  return order.parts.filter((part) => part.seller.slug === sellerSlug);
}
