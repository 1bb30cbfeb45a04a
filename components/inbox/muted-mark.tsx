import { cx } from "@/components/ui/cx";
import { BellOffIcon } from "@/components/ui/icons";

/** No mail about the messages of this thread goes to the reader, who asked for none. As high as a line of text. */
export function MutedMark({ className }: { className?: string }) {
  return (
    <span className={cx("flex h-6 shrink-0 items-center text-ink-3", className)}>
      <span className="sr-only">Muted</span>
      <BellOffIcon />
    </span>
  );
}
