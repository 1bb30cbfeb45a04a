import type { ReactNode } from "react";
import { SellerNav, type SellerNavProps } from "./seller-nav";
import { StoreName } from "./site-header";

type Shop = {
  name: string;
  /** "on Parley Market" for a vendor, "Store admin" for an admin. */
  under: string;
};

const rail = "desk:col-start-1 desk:row-start-2";

/**
 * The seller's page: rail at the left, banner on top; on a phone the same links are tabs. The page's SellerBar comes
 * first in `children`: it is the page's heading, so it belongs to main, and is only drawn inside the banner's strip.
 */
export function SellerShell({
  shop,
  nav,
  menu,
  deep = false,
  children,
}: {
  shop: Shop;
  nav: SellerNavProps;
  /** What is pressed in the banner, SellerMenu last. */
  menu: ReactNode;
  /** A page below one of the links, like a thread: on a phone it has a way back instead of the tabs. */
  deep?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_auto_minmax(0,1fr)] desk:grid-cols-[13.5rem_minmax(0,1fr)] desk:grid-rows-[3.75rem_minmax(0,1fr)]">
      <header className="flex h-14 min-w-0 items-center justify-between border-b border-line bg-sheet desk:col-span-2 desk:col-start-1 desk:row-start-1 desk:h-auto">
        <div className="relative z-1 flex min-w-0 items-center border-line pl-3.5 desk:h-full desk:w-54 desk:border-r desk:pl-5">
          <StoreName name={shop.name} under={shop.under} href="/seller" />
        </div>
        {/* Main reaches up over the banner, to draw its heading there: what is pressed stays above it. */}
        <div className="relative z-1 flex shrink-0 items-center gap-1 pr-1.5 desk:pr-7">{menu}</div>
      </header>
      <div className={deep ? `hidden desk:block ${rail}` : `min-w-0 ${rail}`}>
        <SellerNav {...nav} />
      </div>
      <main className="flex min-w-0 flex-col desk:col-start-2 desk:row-span-2 desk:row-start-1">{children}</main>
    </div>
  );
}
