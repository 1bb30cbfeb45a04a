import { Coming } from "@/components/thread/coming";
import { ButtonLink } from "@/components/ui/button";
import type { Clock } from "@/lib/format";
import type { DisputeRowView } from "@/lib/threads/dispute-row";
import { openedWords, orderWords } from "./dispute-rows";
import { KnotMark } from "./knot-mark";

/** The overview's few open disputes, each with the way to its thread. */
export function OpenDisputes({
  rows,
  hrefOf,
  clock,
}: {
  rows: DisputeRowView[];
  hrefOf: (row: DisputeRowView) => string;
  clock: Clock;
}) {
  return (
    <ul className="divide-y divide-line rounded-sheet border border-line bg-sheet">
      {rows.map((row) => (
        <li key={row.id} className="flex items-center gap-3 px-4 py-3.5 text-small desk:px-5">
          <span className="text-red">
            <KnotMark />
          </span>
          <div className="min-w-0 flex-1">
            <p className="truncate" title={row.customerName}>
              <bdi className="font-semibold">{row.customerName}</bdi>{" "}
              <span className="text-ink-2">{orderWords(row)}</span>
            </p>
            <p className="text-ink-2">{openedWords(row, clock)}</p>
          </div>
          <ButtonLink
            href={hrefOf(row)}
            variant="outlined"
            size="small"
            aria-label={`Open: ${row.customerName}, ${orderWords(row)}`}
          >
            Open
            <Coming />
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
