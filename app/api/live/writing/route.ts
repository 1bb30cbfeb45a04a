import type { NextRequest } from "next/server";
import { readAddress } from "@/lib/threads/address";
import { tellWriting } from "@/lib/threads/writing";
import { forAsking, notFound } from "../../asking";

/** Somebody is writing: ?side=customer|seller&thread=ADDRESS. */
export async function POST({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  return forAsking(searchParams.get("side"), async ({ viewer }) => {
    const at = readAddress(searchParams.get("thread"));
    if (!at) return notFound();
    await tellWriting(viewer, at);
    return new Response(null, { status: 204 });
  });
}
