import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { MessageIcon } from "@/components/ui/icons";
import { type Amount, leastOf } from "@/lib/amount";
import { unreadWords } from "@/lib/format";

/** Only while something is unread. On a phone icon and number; the name is the same (PRODUCT 2). */
export function UnreadLink({ href, unread }: { href: string; unread: Amount }) {
  if (leastOf(unread) === 0) return null;
  return (
    <Link
      href={href}
      aria-label={unreadWords(unread)}
      className="inline-flex min-h-11 items-center gap-2 rounded-full border border-gold-line bg-gold-tint px-3.5 text-small font-semibold text-ink transition-colors hover:border-gold"
    >
      <MessageIcon className="text-gold-ink" />
      <span className="hidden desk:inline">{unreadWords(unread)}</span>
      <Badge count={unread} className="desk:hidden" />
    </Link>
  );
}
