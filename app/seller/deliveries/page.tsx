import type { Metadata } from "next";
import { DeliveryRow, DeliveryRows } from "@/components/deliveries/delivery-rows";
import { ShowLinks } from "@/components/deliveries/show-links";
import { SellerBar } from "@/components/header/seller-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusLine } from "@/components/ui/notes";
import { Pager } from "@/components/ui/pager";
import { SearchForm } from "@/components/ui/search-form";
import { type DeliveryView, listDeliveries, SHOWS } from "@/lib/deliveries/ledger";
import { stateWords } from "@/lib/deliveries/words";
import { requireAdmin } from "@/lib/session";
import { readerClock } from "../../clock";
import { orAway } from "../../or-away";
import { titleFor } from "../../title";
import { loadFrame, SellerFrame } from "../frame";
import { sellerHrefs } from "../hrefs";
import { sendDeliveryAgain } from "./actions";
import { againHref, deliveriesHref } from "./hrefs";

export const generateMetadata = (): Promise<Metadata> => titleFor(async () => (await requireAdmin()) && "Mail");

export default orAway(async ({ searchParams }: PageProps<"/seller/deliveries">) => {
  const who = await requireAdmin();
  const { show, q, after, done } = await searchParams;
  const query = typeof q === "string" ? q.trim() : "";
  const [frame, list, clock] = await Promise.all([
    loadFrame(who),
    listDeliveries(who.viewer, { show, q: query, after }),
    readerClock(who.person),
  ]);
  const shown = query ? undefined : SHOWS.find((it) => it === show);
  const here = query ? { q: query } : shown ? { show: shown } : {};
  const links = [
    { href: deliveriesHref(), words: "All", current: !shown && !query },
    ...SHOWS.map((it) => ({ href: deliveriesHref({ show: it }), words: stateWords(it), current: it === shown })),
    { href: "/seller/deliveries/held", words: "Held mails", current: false },
  ];
  return (
    <SellerFrame frame={frame} current="deliveries" bar={<SellerBar title="Mail" />}>
      {done === "again" ? (
        <div className="mb-4">
          <StatusLine>It is sent again.</StatusLine>
        </div>
      ) : null}
      <SearchForm label="E-mail address or order number" action="/seller/deliveries" query={query} />
      <ShowLinks links={links} />
      {list.rows.length === 0 ? (
        <EmptyState title={query ? "No mail found" : shown ? "No mail stands there" : "No mail has gone out yet"}>
          {query
            ? "Write the whole address a mail went to, or the whole number of the order it is about."
            : "Every mail to a customer, a vendor or the store is here, with what became of it."}
        </EmptyState>
      ) : (
        <DeliveryRows>
          {list.rows.map((row) => (
            <DeliveryRow
              key={row.id}
              row={row}
              href={hrefOf(row)}
              again={sendDeliveryAgain}
              askHref={againHref(row.id)}
              clock={clock}
            />
          ))}
        </DeliveryRows>
      )}
      <Pager
        newer={after ? deliveriesHref(here) : null}
        older={list.older && deliveriesHref({ ...here, after: list.older })}
      />
    </SellerFrame>
  );
});

function hrefOf({ about }: DeliveryView): string | null {
  if (!about) return null;
  if ("conversation" in about) return sellerHrefs.conversation(about.conversation);
  return about.seller ? sellerHrefs.thread(about.order, about.seller) : sellerHrefs.order(about.order);
}
