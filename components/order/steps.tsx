import { cx } from "@/components/ui/cx";
import { Time } from "@/components/ui/time";
import type { Clock } from "@/lib/format";
import type { StatusView } from "@/lib/orders/types";

const steps = ["Ordered", "Preparing", "Shipped", "Delivered"] as const;
const reached = { preparing: 1, shipped: 2, delivered: 3 };

/** How far the order is. Nothing for a cancelled one or a status we do not know. */
export function OrderSteps({ status, placedAt, clock }: { status: StatusView; placedAt: Date; clock: Clock }) {
  if (status.known === null || status.known === "cancelled") return null;
  const at = reached[status.known];
  return (
    <ol className="flex" aria-label="How far the order is">
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index === at ? "step" : undefined}
          className={cx(
            "relative flex-1 pt-5.5 pr-1 text-caption last:flex-none last:pr-0",
            "not-last:before:absolute not-last:before:top-1.5 not-last:before:right-0 not-last:before:left-1.5 not-last:before:h-0.5",
            index < at ? "before:bg-sea" : "before:bg-line",
            index === at ? "font-bold text-ink" : "text-ink-3",
          )}
        >
          <Dot at={index - at} />
          <span className="block">{step}</span>
          {index === 0 ? <Time date={placedAt} clock={clock} form="day" /> : null}
        </li>
      ))}
    </ol>
  );
}

/** Negative: behind us; 0: here; positive: still to come. */
function Dot({ at }: { at: number }) {
  return (
    <span
      className={cx(
        "absolute top-0 left-0 size-3.5 rounded-full forced-colors:border",
        at > 0 ? "border-2 border-edge bg-sheet" : "bg-sea",
        at === 0 && "ring-4 ring-sea-tint",
      )}
    />
  );
}
