import type { Metadata } from "next";
import { CustomerRow, CustomerRows } from "@/components/inbox/customer-row";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { Title } from "@/components/ui/title";
import { requireAccount } from "@/lib/session";
import { listCustomerThreads } from "@/lib/threads/inbox";
import { readerClock } from "../../clock";
import { orAway } from "../../or-away";
import { AccountFrame, loadFrame } from "../frame";
import { accountHrefs } from "../hrefs";

export const metadata: Metadata = { title: "Messages" };

export default orAway(async ({ searchParams }: PageProps<"/account/messages">) => {
  const who = await requireAccount();
  const { after } = await searchParams;
  const [frame, list, clock] = await Promise.all([
    loadFrame(who),
    listCustomerThreads(who.viewer, after),
    readerClock(who.person),
  ]);
  return (
    <AccountFrame frame={frame} current="messages">
      <Title className="mt-7 mb-5">Messages</Title>
      {list.rows.length === 0 ? (
        <EmptyState
          title="You have no messages"
          action={
            <ButtonLink href="/account/orders" variant="outlined">
              Go to Orders
            </ButtonLink>
          }
        >
          Every order has its own conversation. Start one from the order itself.
        </EmptyState>
      ) : (
        <CustomerRows>
          {list.rows.map((row) => (
            <CustomerRow
              key={row.id}
              row={row}
              href={row.order ? accountHrefs.thread(row.order.number, row.seller.slug) : `/account/messages/${row.id}`}
              clock={clock}
            />
          ))}
        </CustomerRows>
      )}
      <Pager newer={after ? "/account/messages" : null} older={list.older && `/account/messages?after=${list.older}`} />
    </AccountFrame>
  );
});
