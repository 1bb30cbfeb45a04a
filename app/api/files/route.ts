import type { NextRequest } from "next/server";
import { MAX_BYTES } from "@/lib/attachments/limits";
import { spokenName } from "@/lib/attachments/name";
import { TooManyFiles } from "@/lib/attachments/pace";
import { takeFile } from "@/lib/attachments/take";
import { readBounded } from "@/lib/body";
import { Refusal } from "@/lib/refusal";
import { forAsking } from "../asking";

const CUT_OFF = "cut off" as const;

/** Takes in one file: the body is the file itself, `x-file-name` its name, percent-encoded. Answers with it, else {error}. */
export async function POST(request: NextRequest): Promise<Response> {
  return forAsking("customer", async ({ viewer }) => {
    const name = nameOf(request);
    // Whoever went away hears no answer. What came is not kept, and it is no fault of ours.
    const bytes = await readBounded(request.body, MAX_BYTES).catch((): typeof CUT_OFF => CUT_OFF);
    if (bytes === CUT_OFF) return refuse(400, "The upload was cut off. Choose the file again.");
    if (bytes === null) return refuse(413, `${spokenName(name)} is larger than 10 MB. Choose a smaller file.`);
    try {
      const file = await takeFile(viewer.userId, { name, bytes });
      return Response.json(file, { status: 201, headers: { "Cache-Control": "no-store" } });
    } catch (error) {
      if (error instanceof TooManyFiles) return refuse(429, error.message, error.wait);
      if (error instanceof Refusal) return refuse(422, error.message);
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

function refuse(status: number, message: string, wait?: number): Response {
  const headers = { "Cache-Control": "no-store", ...(wait ? { "Retry-After": String(wait) } : {}) };
  return Response.json({ error: message }, { status, headers });
}
