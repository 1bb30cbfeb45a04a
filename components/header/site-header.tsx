import Link from "next/link";
import type { ReactNode } from "react";
import { BrandMark } from "@/components/ui/brand-mark";

/** The banner of the store's and the customer's pages. `children`: the unread link and the menu, or a way to sign in. */
export function SiteHeader({
  storeName,
  href = "/",
  children,
}: {
  storeName: string;
  href?: string;
  children?: ReactNode;
}) {
  return (
    <header className="border-b border-line bg-sheet">
      <div className="mx-auto flex h-14 max-w-280 items-center justify-between gap-3 pr-1.5 pl-3.5 desk:h-16 desk:pr-2 desk:pl-4 min-[74rem]:pl-1">
        <StoreName name={storeName} href={href} />
        <div className="flex shrink-0 items-center gap-1 desk:gap-2">{children}</div>
      </div>
    </header>
  );
}

/** Mark and name, one link. */
export function StoreName({ name, href, under }: { name: string; href: string; under?: string }) {
  return (
    <Link href={href} className="flex min-h-11 min-w-0 items-center gap-2.5 rounded-control pr-2 text-ink no-underline">
      <BrandMark className="shrink-0" />
      <span className="min-w-0">
        <span className="block truncate text-[1.0625rem] leading-6 font-[650]" title={name}>
          {name}
        </span>
        {under ? <span className="block truncate text-smallest text-ink-3">{under}</span> : null}
      </span>
    </Link>
  );
}

/** The column of every page but the seller's: 1120 with 24 at the sides, 16 on a phone. */
export function PageColumn({ children }: { children: ReactNode }) {
  return <div className="mx-auto w-full max-w-280 px-4 pb-14 desk:px-6">{children}</div>;
}
