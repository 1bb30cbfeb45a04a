import Link from "next/link";
import { notFound } from "next/navigation";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { Sheet } from "@/components/ui/sheet";
import { Time } from "@/components/ui/time";
import { Title } from "@/components/ui/title";
import { readCursor } from "@/lib/cursor";
import { type KeptMail, listKeptMails } from "@/lib/deliveries/kept";
import type { Clock } from "@/lib/format";
import { getStore } from "@/lib/settings/store";
import { readerClock } from "../../clock";
import { orAway } from "../../or-away";
import { titleFor } from "../../title";
import { MailFrame } from "./mail-frame";

export const generateMetadata = () => titleFor(async () => ((await listKeptMails(null)) ? "Mail" : null));

export default orAway(async ({ searchParams }: PageProps<"/dev/mail">) => {
  const { before } = await searchParams;
  const list = await listKeptMails(readCursor(before));
  if (!list) notFound();
  const [{ name }, clock] = await Promise.all([getStore(), readerClock({ timeZone: null })]);
  return (
    <MailFrame storeName={name}>
      <Title className="mt-7 mb-2">Mail</Title>
      <p className="mb-5 text-ink-2">Every mail of this demo, newest first.</p>
      {list.mails.length === 0 ? (
        <EmptyState title="No mail yet">Write a message, and what goes out for it is here.</EmptyState>
      ) : (
        <Sheet className="overflow-hidden">
          <ul className="divide-y divide-line">
            {list.mails.map((mail) => (
              <MailRow key={mail.id} mail={mail} clock={clock} />
            ))}
          </ul>
        </Sheet>
      )}
      <Pager newer={before ? "/dev/mail" : null} older={list.older && `/dev/mail?before=${list.older}`} />
    </MailFrame>
  );
});

function MailRow({ mail, clock }: { mail: KeptMail; clock: Clock }) {
  return (
    <li className="relative grid gap-x-4 px-4 py-3 hover:bg-sunk desk:grid-cols-[14rem_8rem_1fr_auto] desk:items-baseline">
      <span className="truncate text-small text-ink-2" title={mail.to}>
        {mail.to}
      </span>
      <span className="text-small text-ink-3">{mail.label}</span>
      <Link
        href={`/dev/mail/${mail.id}`}
        className="min-w-0 font-semibold text-sea after:absolute after:inset-0 hover:text-sea-deep"
      >
        {mail.subject}
      </Link>
      <Time date={mail.at} clock={clock} form="list" className="text-small text-ink-3" />
    </li>
  );
}
