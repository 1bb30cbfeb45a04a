import { type Clock, formatDate, formatDayOfYear, formatFull, formatListDate, formatMoment } from "@/lib/format";

type Form = "moment" | "list" | "date" | "day";

/** A moment in the reader's zone; the whole of it in the title. "moment": "Today, 10:41"; "list": "13 Mar". */
export function Time({
  date,
  clock,
  form = "moment",
  className,
}: {
  date: Date;
  clock: Clock;
  form?: Form;
  className?: string;
}) {
  return (
    <time dateTime={date.toISOString()} title={formatFull(date, clock)} className={className}>
      {words(date, clock, form)}
    </time>
  );
}

function words(date: Date, clock: Clock, form: Form): string {
  switch (form) {
    case "moment":
      return formatMoment(date, clock);
    case "list":
      return formatListDate(date, clock);
    case "date":
      return formatDate(date, clock);
    case "day":
      return formatDayOfYear(date, clock);
  }
}
