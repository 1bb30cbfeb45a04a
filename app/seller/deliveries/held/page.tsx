import type { Metadata } from "next";
import { HeldMailSheet } from "@/components/deliveries/held-mail";
import { SellerBar } from "@/components/header/seller-bar";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { listHeld } from "@/lib/replies/held";
import { requireAdmin } from "@/lib/session";
import { readerClock } from "../../../clock";
import { orAway } from "../../../or-away";
import { titleFor } from "../../../title";
import { loadFrame, SellerFrame } from "../../frame";
import { deliveriesHref } from "../hrefs";

export const generateMetadata = (): Promise<Metadata> => titleFor(async () => (await requireAdmin()) && "Held mails");

// Answers by mail that may not be posted, until an admin has looked at them.
export default orAway(async () => {
  const who = await requireAdmin();
  const [frame, mails, clock] = await Promise.all([loadFrame(who), listHeld(who.viewer), readerClock(who.person)]);
  const back = { href: deliveriesHref(), words: "Mail" };
  return (
    <SellerFrame frame={frame} current="deliveries" bar={<SellerBar title="Held mails" back={back} />} deep>
      {mails.length === 0 ? (
        <EmptyState
          title="No mail is held"
          action={
            <ButtonLink href="/seller" variant="outlined">
              Go to Overview
            </ButtonLink>
          }
        >
          An answer by mail that may not be posted shows here.
        </EmptyState>
      ) : (
        <>
          <p className="mb-5 max-w-[62ch] text-ink-2">
            These mails were not posted, and nobody in a conversation has seen them. Each goes by itself 30 days after
            it came.
          </p>
          <ul className="flex flex-col gap-4">
            {mails.map((mail) => (
              <li key={mail.id} className="rounded-sheet border border-line bg-sheet p-5">
                <HeldMailSheet mail={mail} clock={clock} />
                <p className="mt-4 text-small">
                  <TextLink href={`/seller/deliveries/held/${mail.id}`}>
                    Read all or delete<span className="sr-only">: {mail.subject || mail.sender}</span>
                  </TextLink>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </SellerFrame>
  );
});
