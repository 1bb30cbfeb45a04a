import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notes";
import { Sheet } from "@/components/ui/sheet";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { Subtitle } from "@/components/ui/title";
import type { Clock } from "@/lib/format";
import type { CustomerView } from "@/lib/orders/types";

/** Who a customer is, to admins, and the way to deleting their account. */
export function CustomerCard({
  customer,
  deleteHref,
  clock,
}: {
  customer: CustomerView;
  deleteHref: string;
  clock: Clock;
}) {
  const { name, email, since, deletedAt, staffOf, isAdmin } = customer;
  const roles = [...staffOf, ...(isAdmin ? ["the store"] : [])];
  return (
    <Sheet className="flex flex-wrap items-end justify-between gap-x-8 gap-y-5 p-5">
      {deletedAt ? (
        <div className="w-full">
          <Notice>
            This account was deleted. <Time date={deletedAt} clock={clock} />
          </Notice>
        </div>
      ) : null}
      <dl className="grid min-w-0 gap-x-6 gap-y-2 text-control desk:grid-cols-[auto_minmax(0,1fr)]">
        <Fact term="Name">
          <bdi>{name}</bdi>
        </Fact>
        {deletedAt ? null : <Fact term="E-mail">{email ? <bdi>{email}</bdi> : "Not known"}</Fact>}
        <Fact term="Customer since">
          <Time date={since} clock={clock} form="date" />
        </Fact>
        {roles.length > 0 ? <Fact term="Answers for">{roles.join(", ")}</Fact> : null}
      </dl>
      {deletedAt ? null : (
        <ButtonLink href={deleteHref} variant="danger-outlined">
          Delete account
        </ButtonLink>
      )}
    </Sheet>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-2">{term}</dt>
      <dd className="min-w-0 font-medium break-words max-desk:mb-2">{children}</dd>
    </>
  );
}

/** The customer's conversations about no order; nothing where there are none. */
export function Conversations({
  conversations,
  hrefOf,
  clock,
}: {
  conversations: CustomerView["conversations"];
  hrefOf: (threadId: string) => string;
  clock: Clock;
}) {
  if (conversations.length === 0) return null;
  return (
    <>
      <Subtitle className="mt-8 mb-3">Conversations</Subtitle>
      <ul className="divide-y divide-line rounded-sheet border border-line bg-sheet">
        {conversations.map(({ threadId, shop, lastEntryAt }) => (
          <li key={threadId} className="flex items-center justify-between gap-4 px-4 py-3 text-small desk:px-5">
            <TextLink href={hrefOf(threadId)} className="reach min-w-0 break-words">
              Conversation: <bdi>{shop}</bdi>
            </TextLink>
            <Time date={lastEntryAt} clock={clock} form="list" className="shrink-0 text-ink-3" />
          </li>
        ))}
      </ul>
    </>
  );
}
