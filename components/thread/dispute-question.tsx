import { Sheet } from "@/components/ui/sheet";
import { writeAddress } from "@/lib/threads/address";
import { closedSentence } from "@/lib/threads/closed";
import type { ThreadView } from "@/lib/threads/types";
import { Barred } from "./barred";
import { CloseForm } from "./close-form";
import { canOpen, type DisputeActs, toldOf } from "./dispute";
import { DisputeForm } from "./dispute-form";
import { Knot } from "./knot";

type Props = { thread: ThreadView; to: number; href: string; which: "open" | "close"; acts: DisputeActs };

/** What the pop-up holds, as a page: for who has no JavaScript, or was sent here by a link. */
export function DisputeQuestion({ thread, to, href, which, acts }: Props) {
  const opening = which === "open";
  return (
    <Sheet className="max-w-130 p-5 desk:p-7">
      <h2 className="mb-2 flex items-center gap-3 text-h2">
        {opening ? <Knot hollow /> : null}
        {opening ? "Open a dispute" : "Are you sure?"}
      </h2>
      {opening ? <Opening {...{ thread, to, href, acts }} /> : <Closing {...{ thread, to, href, acts }} />}
    </Sheet>
  );
}

type Part = Omit<Props, "which">;

function Opening({ thread, to, href, acts }: Part) {
  return (
    <DisputeForm
      open={acts.openDispute}
      thread={writeAddress(thread.at)}
      shown={to}
      told={toldOf(thread)}
      barred={barOf(thread)}
      href={href}
    />
  );
}

function barOf(thread: ThreadView): string | null {
  if (thread.dispute) return "A dispute is already open.";
  return canOpen(thread) ? null : closedSentence(thread);
}

function Closing({ thread, to, href, acts }: Part) {
  if (!thread.dispute) return <Barred words="This dispute is already closed." href={href} />;
  return (
    <CloseForm
      close={acts.closeDispute}
      thread={writeAddress(thread.at)}
      shown={to}
      disputeId={thread.dispute.id}
      href={href}
    />
  );
}
