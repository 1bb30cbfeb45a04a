import type { Metadata } from "next";
import { SellerBar } from "@/components/header/seller-bar";
import { OverviewRow, OverviewRows } from "@/components/inbox/overview-row";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Sheet } from "@/components/ui/sheet";
import { Subtitle } from "@/components/ui/title";
import { countWaitingMails } from "@/lib/deliveries/waiting";
import { unreadWords } from "@/lib/format";
import { requireSeller } from "@/lib/session";
import { listNotices } from "@/lib/settings/notices";
import { listAwaiting } from "@/lib/threads/awaiting";
import { readerClock } from "../clock";
import { orAway } from "../or-away";
import { loadFrame, SellerFrame } from "./frame";
import { sellerHrefs } from "./hrefs";
import { Notices, WaitingMails } from "./notices";

export const metadata: Metadata = { title: "Overview" };

export default orAway(async () => {
  const who = await requireSeller();
  const [frame, awaiting, notices, waiting, clock] = await Promise.all([
    loadFrame(who),
    listAwaiting(who.viewer),
    listNotices(who.viewer),
    who.viewer.as === "admin" ? countWaitingMails() : null,
    readerClock(who.person),
  ]);
  const longest = awaiting.rows[0];
  return (
    <SellerFrame frame={frame} current="overview" bar={<SellerBar title="Overview" />}>
      {waiting === null ? null : <WaitingMails count={waiting} />}
      <Notices notices={notices} />
      {longest ? (
        <>
          <h2 className="text-h1-phone desk:text-h1">{waitingWords(awaiting.count)}</h2>
          <p className="mb-5 text-ink-2">
            <bdi>{longest.customerName}</bdi> has waited longest.
          </p>
          <OverviewRows>
            {awaiting.rows.map((row) => (
              <OverviewRow
                key={row.id}
                row={row}
                href={row.order ? sellerHrefs.thread(row.order.number, row.seller.slug) : `/seller/messages/${row.id}`}
                now={clock.now}
              />
            ))}
          </OverviewRows>
        </>
      ) : (
        <EmptyState
          title="Nobody is waiting for an answer"
          action={
            <ButtonLink href="/seller/orders" variant="outlined">
              Go to Orders
            </ButtonLink>
          }
        >
          When a customer writes, it shows here, the longest wait first.
        </EmptyState>
      )}
      {frame.unread > 0 ? (
        <section className="mt-8 max-w-120">
          <Subtitle className="mb-3">Unread</Subtitle>
          <Sheet className="flex items-center justify-between gap-4 p-4 desk:px-5">
            <p className="text-control">{unreadWords(frame.unread)}</p>
            <ButtonLink href="/seller/messages" variant="outlined" size="small">
              Read them
            </ButtonLink>
          </Sheet>
        </section>
      ) : null}
    </SellerFrame>
  );
});

function waitingWords(count: number): string {
  if (count === 1) return "1 customer is waiting for an answer";
  return count < 100 ? `${count} customers are waiting for an answer` : "100 or more are waiting for an answer";
}
