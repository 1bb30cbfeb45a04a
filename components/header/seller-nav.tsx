import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { BoxIcon, HomeIcon, MessageIcon } from "@/components/ui/icons";

export type SellerPage = "overview" | "messages" | "orders";

const pages: { page: SellerPage; href: string; words: string; icon: ReactNode }[] = [
  { page: "overview", href: "/seller", words: "Overview", icon: <HomeIcon className="hidden desk:block" /> },
  {
    page: "messages",
    href: "/seller/messages",
    words: "Messages",
    icon: <MessageIcon className="hidden desk:block" />,
  },
  { page: "orders", href: "/seller/orders", words: "Orders", icon: <BoxIcon className="hidden desk:block" /> },
];

/** The seller's pages: a rail on a desk, a row of tabs on a phone. */
export function SellerNav({ current, unread }: { current: SellerPage; unread: number }) {
  return (
    <nav
      aria-label="Seller"
      className="overflow-x-auto border-line bg-sheet desk:h-full desk:overflow-visible desk:border-r desk:px-3 desk:py-2.5"
    >
      <ul className="flex w-max min-w-full border-b border-line px-1 desk:sticky desk:top-2.5 desk:w-auto desk:flex-col desk:gap-0.5 desk:border-0 desk:px-0">
        {pages.map(({ page, href, words, icon }) => (
          <li key={page} className="shrink-0">
            <Link
              href={href}
              aria-current={page === current ? "page" : undefined}
              className={
                "-mb-px flex h-11.5 items-center gap-2 border-b-2 border-transparent px-3.5 text-control font-medium text-ink-2 -outline-offset-3 transition-colors hover:text-ink " +
                "aria-[current=page]:border-sea aria-[current=page]:font-semibold aria-[current=page]:text-ink " +
                "desk:mb-0 desk:h-10 desk:gap-3 desk:rounded-control desk:border-0 desk:px-2.5 desk:text-small desk:hover:bg-sunk desk:aria-[current=page]:bg-sea-tint forced-colors:desk:aria-[current=page]:border"
              }
            >
              {icon}
              <span className="desk:flex-1">{words}</span>
              {page === "messages" ? <Badge count={unread} /> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
