import { Coming } from "@/components/thread/coming";
import { SpokenBadge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import { Sheet } from "@/components/ui/sheet";
import { TextLink } from "@/components/ui/text-link";
import { unreadWords } from "@/lib/format";
import type { OrderPart } from "@/lib/orders/types";
import { vendorHref } from "./hrefs";
import { ItemsList } from "./items-list";

/** On the order's own page: one seller's items and the way straight to that seller. */
export function PartSheet({
  part,
  currency,
  locale,
  threadHref,
  sku,
}: {
  part: OrderPart;
  currency: string;
  locale: string;
  /** Null where the reader is the seller: one writes from Messages. */
  threadHref: string | null;
  sku?: boolean;
}) {
  return (
    <Sheet className="p-4 desk:p-6">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h2 className="flex min-w-0 items-center gap-3 text-h2">
          <Mark name={part.seller.name} kind={part.seller.kind === "store" ? "store" : "shop"} />
          {threadHref === null || part.seller.kind === "store" ? (
            <bdi className="min-w-0">{part.seller.name}</bdi>
          ) : (
            <TextLink href={vendorHref(part.seller.slug)} prefetch={false} className="reach min-w-0">
              <bdi>{part.seller.name}</bdi>
            </TextLink>
          )}
        </h2>
        {threadHref === null ? null : (
          <div className="flex items-center gap-3">
            <SpokenBadge count={part.unread} words={unreadWords(part.unread)} />
            <ButtonLink href={threadHref} variant={part.unread > 0 ? "gold" : "outlined"}>
              Contact seller
              <Coming />
            </ButtonLink>
          </div>
        )}
      </div>
      <ItemsList items={part.items} currency={currency} locale={locale} sku={sku} />
    </Sheet>
  );
}
