import type { NextRequest } from "next/server";
import { readAddress } from "@/lib/threads/address";
import { catchUp } from "@/lib/threads/catch-up";
import { lineEntry } from "@/lib/threads/line";
import { seqInput } from "@/lib/threads/schema";
import { readerClock } from "../../../clock";
import { forAsking, notFound } from "../../asking";

/** What a page lacks of a thread after an entry: ?side=customer|seller&thread=ADDRESS&after=SEQ. */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  return forAsking(searchParams.get("side"), async ({ viewer, person }) => {
    const at = readAddress(searchParams.get("thread"));
    const after = seqInput.safeParse(searchParams.get("after"));
    const later = at && after.success ? await catchUp(viewer, at, after.data) : null;
    if (!later) return notFound();
    const clock = await readerClock(person);
    return Response.json({ ...later, entries: later.entries.map((entry) => lineEntry(entry, clock)) });
  });
}
