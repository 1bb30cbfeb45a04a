import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { DeliveryView } from "@/lib/deliveries/ledger";
import type { Clock } from "@/lib/format";

/** The store's mails: one sheet, one row a mail. */
export function DeliveryRows({ children }: { children: ReactNode }) {
  return (
    <ul className="-mx-4 divide-y divide-line overflow-hidden border-y border-line bg-sheet desk:mx-0 desk:rounded-sheet desk:border">
      {children}
    </ul>
  );
}

type Props = {
  row: DeliveryView;
  /** Where what it is about is read. */
  href: string | null;
  again: (form: FormData) => Promise<void>;
  /** Where it is asked first. */
  askHref: string;
  clock: Clock;
};

/** To whom, what and about what, what became of it and why, and what can be done. */
export function DeliveryRow({ row, href, again, askHref, clock }: Props) {
  const { to, kind, words, why, at, nextAt } = row;
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3.5 text-small desk:flex-nowrap desk:px-5">
      <div className="min-w-0 flex-1 basis-full desk:basis-auto">
        <p className="min-w-0 break-words font-semibold text-ink">
          <bdi>{to.name ?? "The store’s mailbox"}</bdi>{" "}
          <span className="font-normal text-ink-3">
            <bdi>{to.address}</bdi>
          </span>
        </p>
        <p className="text-ink-2">
          {kind}
          {href ? (
            <>
              {" · "}
              <TextLink href={href}>{aboutWords(row)}</TextLink>
            </>
          ) : null}
          {" · "}
          <Time date={at} clock={clock} form="list" />
        </p>
        {why ? <p className="text-ink-2">{why}</p> : null}
      </div>
      <p className={`flex-1 font-semibold desk:w-45 desk:flex-none ${toneOf(row)}`}>
        {words}
        {nextAt ? (
          <span className="block font-normal text-ink-2">
            Next try <Time date={nextAt} clock={clock} form="list" />
          </span>
        ) : null}
      </p>
      <div className="desk:w-28 desk:text-right">
        <Remedied row={row} again={again} askHref={askHref} />
      </div>
    </li>
  );
}

function Remedied({ row, again, askHref }: Pick<Props, "row" | "again" | "askHref">) {
  const whose = <span className="sr-only"> to {row.to.name ?? "the store’s mailbox"}</span>;
  switch (row.remedy) {
    case "again":
      return (
        <form action={again}>
          <input type="hidden" name="id" value={row.id} />
          <SubmitButton variant="outlined" size="small">
            Send again{whose}
          </SubmitButton>
        </form>
      );
    case "ask":
    case "stopped":
      return (
        <ButtonLink href={askHref} variant="outlined" size="small">
          Send again{whose}
        </ButtonLink>
      );
    case "done":
      return <p className="text-ink-3">Sent again</p>;
    case null:
      return null;
  }
}

function toneOf({ state }: DeliveryView): string {
  if (state === "bounced" || state === "failed") return "text-red";
  return state === "delivered" || state === "sent" ? "text-green" : "text-ink-2";
}

function aboutWords({ about }: DeliveryView): string {
  return about && "order" in about ? `Order #${about.order}` : "Conversation";
}
