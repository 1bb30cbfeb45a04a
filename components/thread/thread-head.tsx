import type { ReactNode } from "react";
import { OrderTag } from "@/components/order/tag";

/** The tag the thread hangs from, and who is at its other end. From `panel` on; below, the strip says it. */
export function ThreadHead({
  number,
  orderHref,
  name,
  started,
  children,
}: {
  number: string;
  orderHref: string;
  name: string;
  /** The order has messages: the tag has its loop, and the line begins. */
  started: boolean;
  /** One line about the other end, if there is one. */
  children?: ReactNode;
}) {
  return (
    <div className="relative hidden items-center gap-4 pb-5 panel:flex">
      {started ? <span className="absolute top-8 bottom-0 left-4.25 w-0.5 bg-gold" /> : null}
      <OrderTag number={number} words="order" size="large" looped={started} href={orderHref} />
      <div className="min-w-0">
        <p className="truncate text-control font-semibold" title={name}>
          <bdi>{name}</bdi>
        </p>
        {children ? <p className="text-small text-ink-3">{children}</p> : null}
      </div>
    </div>
  );
}
