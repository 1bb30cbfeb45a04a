import type { Metadata } from "next";
import { SellerBar } from "@/components/header/seller-bar";
import { MarkMenus } from "@/components/inbox/mark-menus";
import { sellerLine } from "@/components/inbox/seller-line";
import { SellerTable } from "@/components/inbox/seller-table";
import { TickedCount, TickForm } from "@/components/inbox/tick-form";
import { FilterForm } from "@/components/ui/filter-form";
import { Pager } from "@/components/ui/pager";
import { requireSeller } from "@/lib/session";
import { listSellerThreads } from "@/lib/threads/inbox";
import { SHOWS } from "@/lib/threads/show";
import { readerClock } from "../../clock";
import { orAway } from "../../or-away";
import { titleFor } from "../../title";
import { loadFrame, SellerFrame } from "../frame";
import { rowHref } from "../hrefs";
import { markAction } from "./actions";
import { messagesAddress, readAsked } from "./asked";
import { Marked } from "./marked";
import { NoThreads } from "./no-threads";

export const generateMetadata = (): Promise<Metadata> => titleFor(async () => (await requireSeller()) && "Messages");

export default orAway(async ({ searchParams }: PageProps<"/seller/messages">) => {
  const who = await requireSeller();
  const search = await searchParams;
  const asked = readAsked(search);
  const [frame, list, clock] = await Promise.all([
    loadFrame(who),
    listSellerThreads(who.viewer, asked),
    readerClock(who.person),
  ]);
  const vendors = who.viewer.as === "admin";
  const show = asked.show === "all" ? "" : asked.show;
  return (
    <SellerFrame frame={frame} current="messages" bar={<SellerBar title="Messages" />}>
      <FilterForm
        action="/seller/messages"
        q={asked.q}
        placeholder="Search text, order number or name"
        show={show}
        options={SHOWS}
      />
      <div className="mt-3 empty:hidden">
        <Marked marked={search.marked} />
      </div>
      {list.rows.length === 0 ? (
        <NoThreads asked={asked} />
      ) : (
        <TickForm key={messagesAddress(asked)} action={markAction}>
          <input type="hidden" name="show" value={show} />
          <input type="hidden" name="q" value={asked.q} />
          <input type="hidden" name="after" value={asked.after ?? ""} />
          <div className="my-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <MarkMenus />
            <TickedCount className="hidden panel:block" />
          </div>
          <SellerTable
            vendors={vendors}
            lines={list.rows.map((row) => sellerLine(row, rowHref(row), vendors, clock))}
          />
        </TickForm>
      )}
      <Pager
        newer={asked.after && messagesAddress({ ...asked, after: null })}
        older={list.older && messagesAddress({ ...asked, after: list.older })}
      />
    </SellerFrame>
  );
});
