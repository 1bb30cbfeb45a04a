import { formatMoney } from "@/lib/format";
import type { TotalsView } from "@/lib/orders/types";

const rows = [
  ["items", "Items"],
  ["shipping", "Shipping"],
  ["tax", "Tax"],
  ["discount", "Discount"],
] as const;

/** The whole order's money as the store counted it; a zero tax or discount is not worth a line. */
export function TotalsTable({ totals, currency, locale }: { totals: TotalsView; currency: string; locale: string }) {
  const shown = rows.filter(([key]) => key === "items" || key === "shipping" || /[1-9]/.test(totals[key]));
  return (
    <dl className="flex flex-col gap-1.5 text-control">
      {shown.map(([key, words]) => (
        <SumRow key={key} words={words} sum={formatMoney(totals[key], currency, locale)} />
      ))}
      <SumRow words="Total" sum={formatMoney(totals.total, currency, locale)} strong />
    </dl>
  );
}

/** One line of a `dl`: words left, money right. */
export function SumRow({ words, sum, strong = false }: { words: string; sum: string; strong?: boolean }) {
  return (
    <div className={strong ? "flex justify-between gap-4 font-semibold" : "flex justify-between gap-4 text-ink-2"}>
      <dt>{words}</dt>
      <dd className="text-right">{sum}</dd>
    </div>
  );
}
