import { DialogLink } from "@/components/ui/dialog";
import type { FormAction } from "@/components/ui/use-submit";
import { type Clock, formatDate } from "@/lib/format";
import { writeAddress } from "@/lib/threads/address";
import type { ThreadView } from "@/lib/threads/types";
import { CloseForm } from "./close-form";
import { DisputeForm } from "./dispute-form";
import { Knot } from "./knot";

export type DisputeActs = { openDispute: FormAction; closeDispute: FormAction };
type Props = { thread: ThreadView; to: number; href: string; acts: DisputeActs };

/** **Open dispute**, for those who may, while none is open. */
export function OpenDispute({ thread, to, href, acts }: Props) {
  if (!canOpen(thread)) return null;
  return (
    <DialogLink
      href={`${href}/dispute`}
      words="Open dispute"
      variant="quiet"
      title="Open a dispute"
      mark={<Knot hollow />}
    >
      <DisputeForm
        open={acts.openDispute}
        thread={writeAddress(thread.at)}
        shown={to}
        told={toldOf(thread)}
        href={href}
        inDialog
      />
    </DialogLink>
  );
}

/** May one be opened here now? Of a conversation that has not begun there is nothing to dispute. */
export function canOpen({ mayDispute, writable, dispute, at }: ThreadView): boolean {
  return mayDispute && writable && dispute === null && !("vendor" in at);
}

/** Above a disputed thread: since when, by whom, and **Close dispute** for those who may. */
export function DisputeNote({ thread, to, href, acts, clock }: Props & { clock: Clock }) {
  const { dispute, mayDispute } = thread;
  if (!dispute) return null;
  return (
    <section
      aria-label="Dispute"
      className="mb-5 flex flex-wrap items-start gap-x-4 gap-y-3 rounded-menu border border-red-line bg-red-tint py-3.5 pr-4 pl-1.5 desk:pl-2"
    >
      <Knot className="mt-0.5 shrink-0" />
      <div className="min-w-[min(14rem,70%)] flex-1">
        <p className="text-control font-semibold">
          Dispute opened on {formatDate(dispute.openedAt, clock)}, by <bdi>{dispute.by.name}</bdi>
        </p>
        <p className={mayDispute ? "hidden text-small text-ink-2 desk:block" : "text-small text-ink-2"}>
          {consequence(thread)}
        </p>
      </div>
      {mayDispute ? (
        <div className="ml-9 self-center desk:ml-0">
          <DialogLink
            href={`${href}/dispute/close`}
            words="Close dispute"
            variant="danger-outlined"
            title="Are you sure?"
          >
            <CloseForm
              close={acts.closeDispute}
              thread={writeAddress(thread.at)}
              shown={to}
              disputeId={dispute.id}
              href={href}
              inDialog
            />
          </DialogLink>
        </div>
      ) : null}
    </section>
  );
}

function consequence({ mayDispute, seller, customerName, storeName }: ThreadView): string {
  if (!mayDispute) return `${customerName} or ${storeName} can close it. You can go on talking here.`;
  if (seller.kind === "store") return `${storeName} reads along until it is closed.`;
  return `${seller.name} and ${storeName} both read along until it is closed.`;
}

/** Who hears of a dispute beside who opens it. */
export function toldOf({ seller, storeName }: ThreadView): string {
  return seller.kind === "store" ? storeName : `${seller.name} and ${storeName}`;
}
