"use client";
import { useTalk } from "./talk";

/** Who is writing right now, over the field's edge. Seen, not heard: it comes and goes too often. */
export function WritingLine() {
  const { view, writing } = useTalk();
  if (!writing) return null;
  return (
    <p
      aria-hidden="true"
      data-writing
      className="absolute bottom-full left-0 max-w-full truncate pb-3 text-smallest text-ink-3 desk:pb-5"
    >
      <bdi>{view.names[writing]}</bdi> is writing…
    </p>
  );
}
