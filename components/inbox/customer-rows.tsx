"use client";
import Link from "next/link";
import { Coming } from "@/components/thread/coming";
import { Mark } from "@/components/ui/mark";
import { MomentSaid } from "@/components/ui/moment-said";
import { type Packed, unpack } from "@/lib/packed";
import type { CustomerLine } from "./customer-line";
import { DisputeChip } from "./dispute-chip";
import { MutedMark } from "./muted-mark";

/**
 * The customer's Messages: one sheet, one row a thread. In the browser too, so that a page brings words and not what is
 * around them, which costs its server twice as much (decision 064).
 */
export function CustomerRows({ lines }: { lines: Packed<CustomerLine[]> }) {
  return (
    <ul className="-mx-4 divide-y divide-line overflow-hidden border-y border-line bg-sheet desk:mx-0 desk:rounded-sheet desk:border">
      {unpack(lines).map((line) => (
        <CustomerRow key={line.id} {...line} />
      ))}
    </ul>
  );
}

/** The whole row leads to the thread; its name is "Order #N" or "Conversation: name" alone. */
function CustomerRow({ href, name, mark, seller, unread, disputed, muted, text, dir, time }: CustomerLine) {
  return (
    <li className="customer-row" data-fresh={unread ? "" : undefined}>
      <Mark {...mark} size={40} />
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline gap-x-4">
          <p className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2.5">
            <Link
              href={href}
              className="min-w-0 text-body font-semibold text-ink no-underline after:absolute after:inset-0"
            >
              {name}
              <Coming />
            </Link>
            {seller ? <bdi className="max-w-full truncate text-small text-ink-2">{seller}</bdi> : null}
            {disputed ? <DisputeChip /> : null}
          </p>
          {muted ? <MutedMark className="self-start" /> : null}
          <MomentSaid
            moment={time}
            className={unread ? "shrink-0 text-small font-semibold" : "shrink-0 text-small text-ink-3"}
          />
        </div>
        {unread ? <p className="text-small font-semibold text-gold-ink">{unread}</p> : null}
        <p dir={dir} className={unread ? "truncate font-words text-body" : "truncate font-words text-body text-ink-2"}>
          {text}
        </p>
      </div>
    </li>
  );
}
