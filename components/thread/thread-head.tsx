import type { ReactNode } from "react";
import { OrderTag } from "@/components/order/tag";
import { TextLink } from "@/components/ui/text-link";

/** The tag the thread hangs from, and who is at its other end. From `panel` on; below, the strip says it. */
export function ThreadHead({
  number,
  orderHref,
  name,
  nameHref = null,
  started,
  children,
}: {
  number: string;
  orderHref: string;
  name: string;
  /** Their own page, if they have one. */
  nameHref?: string | null;
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
          {nameHref === null ? (
            <bdi>{name}</bdi>
          ) : (
            <TextLink href={nameHref} prefetch={false} className="reach">
              <bdi>{name}</bdi>
            </TextLink>
          )}
        </p>
        {children ? <p className="text-small text-ink-3">{children}</p> : null}
      </div>
    </div>
  );
}
