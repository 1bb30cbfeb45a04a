import type { Metadata } from "next";
import { OrderCard } from "@/components/order/order-card";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { Title } from "@/components/ui/title";
import { readCursor } from "@/lib/cursor";
import { listOrders } from "@/lib/orders/list";
import { requireAccount } from "@/lib/session";
import { readerClock } from "../../clock";
import { orAway } from "../../or-away";
import { AccountFrame, loadFrame } from "../frame";
import { accountHrefs } from "../hrefs";

export const metadata: Metadata = { title: "Orders" };

export default orAway(async ({ searchParams }: PageProps<"/account/orders">) => {
  const who = await requireAccount();
  const { after } = await searchParams;
  const [frame, list, clock] = await Promise.all([
    loadFrame(who),
    listOrders(who.viewer, readCursor(after)),
    readerClock(who.person),
  ]);
  return (
    <AccountFrame frame={frame} current="orders">
      <Title className="mt-7 mb-5">Orders</Title>
      {list.rows.length === 0 ? (
        <EmptyState
          title="You have no orders here"
          action={
            <ButtonLink href="/orders/access" variant="outlined">
              Find your order
            </ButtonLink>
          }
        >
          Did you order with another e-mail address? Find the order by its number.
        </EmptyState>
      ) : (
        <ul className="flex flex-col gap-4">
          {list.rows.map((card) => (
            <li key={card.number}>
              <OrderCard card={card} hrefs={accountHrefs} clock={clock} />
            </li>
          ))}
        </ul>
      )}
      <Pager newer={after ? "/account/orders" : null} older={list.older && `/account/orders?after=${list.older}`} />
    </AccountFrame>
  );
});
