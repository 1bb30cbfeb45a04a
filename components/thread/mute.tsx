import { Button } from "@/components/ui/button";
import { BellIcon, BellOffIcon } from "@/components/ui/icons";

export type MuteAct = (form: FormData) => Promise<void>;

/** **Mute this conversation**, or **Unmute** it, for those to whom its mails go. */
export function MuteForm({ muted, at, mute }: { muted: boolean | null; at: string; mute: MuteAct }) {
  if (muted === null) return null;
  return (
    <form action={mute}>
      <input type="hidden" name="thread" value={at} />
      <input type="hidden" name="muted" value={muted ? "no" : "yes"} />
      <Button variant="quiet" size="small" aria-label={muted ? "Unmute this conversation" : "Mute this conversation"}>
        {muted ? <BellIcon className="shrink-0" /> : <BellOffIcon className="shrink-0" />}
        {muted ? "Unmute" : "Mute"}
      </Button>
    </form>
  );
}

/** What being muted means, above the thread. */
export function MutedNote({ muted }: { muted: boolean | null }) {
  if (!muted) return null;
  return (
    <p className="mr-auto min-w-0 flex-1 basis-60 py-1 text-small text-ink-2">
      <span className="font-semibold">Muted.</span> No mail about new messages here. Disputes are still mailed.
    </p>
  );
}
