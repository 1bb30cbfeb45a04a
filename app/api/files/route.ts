import type { NextRequest } from "next/server";
import { MAX_BYTES } from "@/lib/attachments/limits";
import { spokenName } from "@/lib/attachments/name";
import { takeFile } from "@/lib/attachments/take";
import { readBounded } from "@/lib/body";
import { Refusal } from "@/lib/refusal";
import { countAttempt } from "@/lib/throttle";
import { forAsking } from "../asking";

const PER_PERSON = { count: 60, seconds: 600 };

/** Takes in one file: the body is the file itself, `x-file-name` its name, percent-encoded. Answers with it, else {error}. */
export async function POST(request: NextRequest): Promise<Response> {
  return forAsking("customer", async ({ viewer }) => {
    const name = nameOf(request);
    const wait = await countAttempt(`file:${viewer.userId}`, PER_PERSON);
    if (wait > 0) return refuse(429, `Many files at once. Wait ${wait} seconds, then choose it again.`);
    try {
      const bytes = await readBounded(request.body, MAX_BYTES);
      if (!bytes) return refuse(413, `${spokenName(name)} is larger than 10 MB. Choose a smaller file.`);
      return Response.json(await takeFile(viewer.userId, { name, bytes }), { status: 201 });
    } catch (error) {
      if (error instanceof Refusal) return refuse(422, error.message);
      if (request.signal.aborted) return refuse(400, "The upload was cut off. Choose the file again.");
      throw error;
    }
  });
}

function nameOf(request: NextRequest): string {
  const given = request.headers.get("x-file-name") ?? "";
  try {
    return decodeURIComponent(given);
  } catch {
    return given;
  }
}

function refuse(status: number, message: string): Response {
  return Response.json({ error: message }, { status, headers: { "Cache-Control": "no-store" } });
}
