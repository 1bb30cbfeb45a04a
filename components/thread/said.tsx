import { StatusLine } from "@/components/ui/notes";
import type { Clock } from "@/lib/format";
import type { OpenThread } from "@/lib/threads/thread";

/** Clocks of two machines may differ; so much they do not. */
const FRESH_MS = 3_600_000;

/** What an address says was done to a thread's dispute (?said=). */
export type DisputeSaid = "opened" | "closed" | null;

/** The same, if it holds and was done just now, which the thread knows: an address may be kept for days. */
export function justSaid(said: DisputeSaid, { dispute, disputeAt }: OpenThread, { now }: Clock): DisputeSaid {
  if (disputeAt === null || (said === "opened") !== (dispute !== null)) return null;
  return now.getTime() - disputeAt.getTime() < FRESH_MS ? said : null;
}

/** What was just done, above the thread. */
export function Said({ said }: { said: DisputeSaid }) {
  if (said === null) return null;
  return (
    <div className="mb-4">
      <StatusLine>
        {said === "opened" ? "A dispute has been opened successfully." : "The dispute has been closed."}
      </StatusLine>
    </div>
  );
}
