import type { Moment } from "@/lib/format";

/** When something was said, in words that are ready: where the browser draws it too, and has no calendar. */
export function MomentSaid({ moment, className }: { moment: Moment; className?: string }) {
  return (
    <time dateTime={moment.iso} title={moment.full ?? moment.words} className={className}>
      {moment.words}
    </time>
  );
}
