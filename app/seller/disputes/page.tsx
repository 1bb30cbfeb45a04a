import type { Metadata } from "next";
import { SellerBar } from "@/components/header/seller-bar";
import { DisputeRow, DisputeRows } from "@/components/inbox/dispute-rows";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { requireSeller } from "@/lib/session";
import { listDisputes } from "@/lib/threads/dispute-list";
import { readerClock } from "../../clock";
import { orAway } from "../../or-away";
import { titleFor } from "../../title";
import { loadFrame, SellerFrame } from "../frame";
import { rowHref } from "../hrefs";

export const generateMetadata = (): Promise<Metadata> => titleFor(async () => (await requireSeller()) && "Disputes");

export default orAway(async ({ searchParams }: PageProps<"/seller/disputes">) => {
  const who = await requireSeller();
  const { after } = await searchParams;
  const [frame, list, clock] = await Promise.all([
    loadFrame(who),
    listDisputes(who.viewer, after),
    readerClock(who.person),
  ]);
  return (
    <SellerFrame frame={frame} current="disputes" bar={<SellerBar title="Disputes" />}>
      {list.rows.length === 0 ? (
        <EmptyState
          title="There are no disputes"
          action={
            <ButtonLink href="/seller/messages" variant="outlined">
              Go to Messages
            </ButtonLink>
          }
        >
          A customer or the store can open one on any conversation. It shows here until it is closed, and afterwards.
        </EmptyState>
      ) : (
        <DisputeRows>
          {list.rows.map((row) => (
            <DisputeRow
              key={row.id}
              row={row}
              href={rowHref({ ...row, id: row.threadId })}
              vendors={who.viewer.as === "admin"}
              clock={clock}
            />
          ))}
        </DisputeRows>
      )}
      <Pager newer={after ? "/seller/disputes" : null} older={list.older && `/seller/disputes?after=${list.older}`} />
    </SellerFrame>
  );
});
