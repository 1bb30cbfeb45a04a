import type { Moment } from "@/lib/format";

/** When something was said, in words that are ready. */
export function MomentSaid({ moment }: { moment: Moment }) {
  return (
    <time dateTime={moment.iso} title={moment.full}>
      {moment.words}
    </time>
  );
}
