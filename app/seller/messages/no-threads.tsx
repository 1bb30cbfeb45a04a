import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Show } from "@/lib/threads/show";
import type { Asked } from "./asked";

const titles: Record<Show, string> = {
  all: "You have no messages",
  unread: "You have read everything",
  disputes: "No dispute is open",
  awaiting: "Nobody is waiting for an answer",
};

/** Why the list is empty, and the way on. */
export function NoThreads({ asked: { show, q } }: { asked: Asked }) {
  if (!q && show === "all") {
    return (
      <Nothing title={titles.all} href="/seller/orders" words="Go to Orders">
        Every order has its own conversation. You can begin one from the order itself.
      </Nothing>
    );
  }
  if (!q) return <Nothing title={titles[show]} href="/seller/messages" words="Show all threads" />;
  return (
    <Nothing title="Nothing found" href="/seller/messages" words="Show all threads">
      {show === "all"
        ? "Look for the beginning of a word, an order number or a name."
        : "Only part of the threads were looked through: the filter above says which."}
    </Nothing>
  );
}

function Nothing({ title, href, words, children }: { title: string; href: string; words: string; children?: string }) {
  return (
    <div className="mt-3">
      <EmptyState
        title={title}
        action={
          <ButtonLink href={href} variant="outlined">
            {words}
          </ButtonLink>
        }
      >
        {children}
      </EmptyState>
    </div>
  );
}
