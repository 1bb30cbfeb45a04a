import type { Metadata } from "next";
import { SellerBar } from "@/components/header/seller-bar";
import { OpenDisputes } from "@/components/inbox/open-disputes";
import { OverviewRow, OverviewRows } from "@/components/inbox/overview-row";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { Subtitle } from "@/components/ui/title";
import { amountText, leastOf } from "@/lib/amount";
import { countWaitingMails } from "@/lib/deliveries/waiting";
import { requireSeller } from "@/lib/session";
import { listNotices } from "@/lib/settings/notices";
import { listAwaiting } from "@/lib/threads/awaiting";
import { listOpenDisputes } from "@/lib/threads/dispute-list";
import { readerClock } from "../clock";
import { orAway } from "../or-away";
import { titleFor } from "../title";
import { loadFrame, SellerFrame } from "./frame";
import { rowHref } from "./hrefs";
import { MailboxAgainForm, MailboxStopped } from "./mailbox-stopped";
import { HeldMails, Notices, WaitingMails } from "./notices";
import { UnreadSheet } from "./unread-sheet";

export const generateMetadata = (): Promise<Metadata> => titleFor(async () => (await requireSeller()) && "Overview");

/** So many open disputes are named; the rest is one link away. */
const NAMED = 3;

export default orAway(async () => {
  const who = await requireSeller();
  const [frame, awaiting, disputes, told, waiting, clock] = await Promise.all([
    loadFrame(who),
    listAwaiting(who.viewer),
    listOpenDisputes(who.viewer, NAMED),
    listNotices(who.viewer),
    who.viewer.as === "admin" ? countWaitingMails() : null,
    readerClock(who.person),
  ]);
  const longest = awaiting.rows[0];
  return (
    <SellerFrame frame={frame} current="overview" bar={<SellerBar title="Overview" />}>
      {waiting === null ? null : <WaitingMails count={waiting} />}
      {told.mailbox ? (
        <div className="mb-6">
          <MailboxStopped stop={told.mailbox} />
          <MailboxAgainForm stop={told.mailbox} />
        </div>
      ) : null}
      {told.held > 0 ? <HeldMails count={told.held} /> : null}
      <Notices notices={told.notices} />
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
                href={rowHref(row)}
                vendors={who.viewer.as === "admin"}
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
      <div className="mt-8 grid items-start gap-x-5 gap-y-8 panel:grid-cols-2 empty:hidden">
        {disputes.length > 0 ? (
          <section className="min-w-0">
            <Subtitle className="mb-3">Open disputes</Subtitle>
            <OpenDisputes rows={disputes} hrefOf={(row) => rowHref({ ...row, id: row.threadId })} clock={clock} />
            {leastOf(frame.disputes) > disputes.length ? (
              <p className="mt-3 text-small">
                <TextLink href="/seller/disputes">All {amountText(frame.disputes)} open disputes</TextLink>
              </p>
            ) : null}
          </section>
        ) : null}
        {leastOf(frame.unread) > 0 ? <UnreadSheet messages={frame.unread} threads={frame.unreadThreads} /> : null}
      </div>
    </SellerFrame>
  );
});

function waitingWords(count: number): string {
  if (count === 1) return "1 customer is waiting for an answer";
  return count < 100 ? `${count} customers are waiting for an answer` : "100 or more are waiting for an answer";
}
