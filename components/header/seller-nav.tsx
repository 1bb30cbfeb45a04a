import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { BoxIcon, HomeIcon, KnotIcon, MailIcon, MessageIcon, ShopIcon, SlidersIcon } from "@/components/ui/icons";
import { type Amount, amountText, leastOf } from "@/lib/amount";
import { CurrentInSight } from "./current-in-sight";

export type SellerPage = "overview" | "messages" | "orders" | "disputes" | "vendors" | "deliveries" | "settings";

type Entry = { page: SellerPage; href: string; words: string; icon: ReactNode; adminsOnly?: boolean };

const pages: Entry[] = [
  { page: "overview", href: "/seller", words: "Overview", icon: <HomeIcon className="hidden desk:block" /> },
  {
    page: "messages",
    href: "/seller/messages",
    words: "Messages",
    icon: <MessageIcon className="hidden desk:block" />,
  },
  { page: "orders", href: "/seller/orders", words: "Orders", icon: <BoxIcon className="hidden desk:block" /> },
  { page: "disputes", href: "/seller/disputes", words: "Disputes", icon: <KnotIcon className="hidden desk:block" /> },
  {
    page: "vendors",
    href: "/seller/vendors",
    words: "Vendors",
    icon: <ShopIcon className="hidden desk:block" />,
    adminsOnly: true,
  },
  {
    page: "deliveries",
    href: "/seller/deliveries",
    words: "Mail",
    icon: <MailIcon className="hidden desk:block" />,
    adminsOnly: true,
  },
  {
    page: "settings",
    href: "/seller/settings",
    words: "Settings",
    icon: <SlidersIcon className="hidden desk:block" />,
    adminsOnly: true,
  },
];

export type SellerNavProps = { current: SellerPage; unread: Amount; disputes: Amount; admin: boolean };

/** The seller's pages: a rail on a desk, a row of tabs on a phone. */
export function SellerNav({ current, unread, disputes, admin }: SellerNavProps) {
  return (
    <nav
      aria-label="Seller"
      className="overflow-x-auto border-line bg-sheet desk:h-full desk:overflow-visible desk:border-r desk:px-3 desk:py-2.5"
    >
      <ul className="flex w-max min-w-full border-b border-line px-1 desk:sticky desk:top-2.5 desk:w-auto desk:flex-col desk:gap-0.5 desk:border-0 desk:px-0">
        {pages
          .filter((it) => admin || !it.adminsOnly)
          .map(({ page, href, words, icon }) => (
            <li key={page} className="shrink-0">
              <Link
                href={href}
                aria-current={page === current ? "page" : undefined}
                className={
                  "-mb-px flex h-11.5 items-center gap-2 border-b-2 border-transparent px-3.5 text-control font-medium text-ink-2 -outline-offset-3 transition-colors hover:text-ink " +
                  "aria-[current=page]:border-sea aria-[current=page]:font-semibold aria-[current=page]:text-ink max-desk:aria-[current=page]:in-sight-first " +
                  "desk:mb-0 desk:h-10 desk:gap-3 desk:rounded-control desk:border-0 desk:px-2.5 desk:text-small desk:hover:bg-sunk desk:aria-[current=page]:bg-sea-tint forced-colors:desk:aria-[current=page]:border"
                }
              >
                {icon}
                <span className="desk:flex-1">{words}</span>
                {page === "messages" ? <Badge count={unread} /> : null}
                {page === "disputes" && leastOf(disputes) > 0 ? (
                  <span className="font-semibold text-red">{amountText(disputes)}</span>
                ) : null}
              </Link>
            </li>
          ))}
      </ul>
      <CurrentInSight />
    </nav>
  );
}
