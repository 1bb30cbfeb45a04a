import type { Metadata } from "next";
import { SellerBar } from "@/components/header/seller-bar";
import { SellerRow } from "@/components/inbox/seller-row";
import { SellerTable } from "@/components/inbox/seller-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { requireSeller } from "@/lib/session";
import { listSellerThreads } from "@/lib/threads/inbox";
import { readerClock } from "../../clock";
import { orAway } from "../../or-away";
import { loadFrame, SellerFrame } from "../frame";
import { sellerHrefs } from "../hrefs";

export const metadata: Metadata = { title: "Messages" };

export default orAway(async ({ searchParams }: PageProps<"/seller/messages">) => {
  const who = await requireSeller();
  const { after } = await searchParams;
  const [frame, list, clock] = await Promise.all([
    loadFrame(who),
    listSellerThreads(who.viewer, after),
    readerClock(who.person),
  ]);
  const vendors = who.viewer.as === "admin";
  return (
    <SellerFrame frame={frame} current="messages" bar={<SellerBar title="Messages" />}>
      {list.rows.length === 0 ? (
        <EmptyState
          title="You have no messages"
          action={
            <ButtonLink href="/seller/orders" variant="outlined">
              Go to Orders
            </ButtonLink>
          }
        >
          Every order has its own conversation. You can begin one from the order itself.
        </EmptyState>
      ) : (
        <SellerTable vendors={vendors}>
          {list.rows.map((row) => (
            <SellerRow
              key={row.id}
              row={row}
              href={row.order ? sellerHrefs.thread(row.order.number, row.seller.slug) : `/seller/messages/${row.id}`}
              vendors={vendors}
              clock={clock}
            />
          ))}
        </SellerTable>
      )}
      <Pager newer={after ? "/seller/messages" : null} older={list.older && `/seller/messages?after=${list.older}`} />
    </SellerFrame>
  );
});
