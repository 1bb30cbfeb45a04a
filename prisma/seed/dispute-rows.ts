import { idOf } from "./id.ts";

type Entry = {
  id: string;
  seq: number;
  kind: "message" | "dispute_opened" | "dispute_closed";
  side: "customer" | "vendor" | "store";
  authorId: string;
  createdAt: Date;
};

/** The disputes that a thread's entries tell of, in their order. */
export function disputeRows(threadId: string, vendorId: string | null, entries: Entry[]) {
  const ends = entries.filter(({ kind }) => kind === "dispute_closed");
  return entries
    .filter(({ kind }) => kind === "dispute_opened")
    .map((opening, index) => {
      const end = ends[index];
      return {
        id: idOf(`dispute ${threadId} ${opening.seq}`),
        threadId,
        vendorId,
        reasonId: opening.id,
        openSeq: opening.seq,
        openedAt: opening.createdAt,
        openedById: opening.authorId,
        openedSide: opening.side,
        closeSeq: end?.seq ?? null,
        closedAt: end?.createdAt ?? null,
        closedById: end?.authorId ?? null,
        closedSide: end?.side ?? null,
      };
    });
}
