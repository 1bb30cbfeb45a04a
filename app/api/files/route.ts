import type { NextRequest } from "next/server";
import { MOST_FILE_BYTES } from "@/lib/attachments/limits";
import { spokenName } from "@/lib/attachments/name";
import { takeFile } from "@/lib/attachments/take";
import { readBounded } from "@/lib/body";
import { Refusal } from "@/lib/refusal";
import { countAttempt } from "@/lib/throttle";
import { forAsking } from "../asking";

const PER_PERSON = { count: 60, seconds: 600 };

/** Takes in one file: ?side=customer|seller&name=NAME, the file itself as the body. Answers with it, else {message}. */
export async function POST(request: NextRequest): Promise<Response> {
  const { searchParams } = request.nextUrl;
  return forAsking(searchParams.get("side"), async ({ viewer }) => {
    const name = searchParams.get("name") ?? "";
    const wait = await countAttempt(`file:${viewer.userId}`, PER_PERSON);
    if (wait > 0) return refuse(429, `Many files at once. Wait ${wait} seconds, then choose it again.`);
    try {
      const bytes = await readBounded(request.body, MOST_FILE_BYTES);
      if (!bytes) return refuse(413, `${spokenName(name)} is larger than 10 MB. Choose a smaller file.`);
      return Response.json(await takeFile(viewer.userId, { name, bytes }), { status: 201 });
    } catch (error) {
      if (error instanceof Refusal) return refuse(422, error.message);
      if (request.signal.aborted) return refuse(400, "The upload was cut off. Choose the file again.");
      throw error;
    }
  });
}

function refuse(status: number, message: string): Response {
  return Response.json({ message }, { status, headers: { "Cache-Control": "no-store" } });
}
