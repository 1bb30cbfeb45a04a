import type { Metadata } from "next";
import { customerLine } from "@/components/inbox/customer-line";
import { CustomerRows } from "@/components/inbox/customer-rows";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { Title } from "@/components/ui/title";
import { pack } from "@/lib/packed";
import { requireAccount } from "@/lib/session";
import { listCustomerThreads } from "@/lib/threads/inbox";
import type { ThreadRowView } from "@/lib/threads/types";
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
        <CustomerRows lines={pack(list.rows.map((row) => customerLine(row, rowHref(row), clock)))} />
      )}
      <Pager newer={after ? "/account/messages" : null} older={list.older && `/account/messages?after=${list.older}`} />
    </AccountFrame>
  );
});

function rowHref({ id, order, seller }: ThreadRowView): string {
  return order ? accountHrefs.thread(order.number, seller.slug) : `/account/messages/${id}`;
}
