import { sellerViewer } from "@/lib/accounts/seller-viewer";
import type { Viewer } from "@/lib/accounts/viewer";
import { disposition } from "@/lib/attachments/disposition";
import { readStored } from "@/lib/attachments/read-stored";
import { log } from "@/lib/log";
import { requireCustomer } from "@/lib/session";
import { findFile } from "@/lib/threads/file";
import { forAsking, notFound } from "../asking";

/** A file, or a picture's preview, with headers that let a browser do nothing but show or save it. */
export async function serveFile(request: Request, id: string, preview: boolean): Promise<Response> {
  return forAsking("customer", async () => {
    const file = await findFile(await everySide(), id);
    const key = preview ? file?.previewKey : file?.key;
    if (!file || !key) return notFound();
    // Its bytes never change. The right to see them may: a browser that has them asks each time, and so does who is
    // signed in there next.
    const version = {
      ETag: `"${id}${preview ? "-preview" : ""}"`,
      "Cache-Control": "private, no-cache",
      Vary: "Cookie",
    };
    if (request.headers.get("if-none-match") === version.ETag)
      return new Response(null, { status: 304, headers: version });
    const body = await readStored(key).catch((err: unknown) => {
      log.error({ err, file: id }, "file not read");
      return "away" as const;
    });
    if (body === "away") return new Response("Files cannot be read right now. Try again in a moment.", { status: 503 });
    if (!body) return notFound();
    return new Response(body, {
      headers: {
        "Content-Type": preview ? "image/webp" : file.type,
        "Content-Disposition": disposition(file.name, file.width === null),
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        ...version,
      },
    });
  });
}

/** The address does not say on which side somebody looks: on each that they stand. */
async function everySide(): Promise<Viewer[]> {
  const { person, viewer, holder } = await requireCustomer();
  const seller = holder ? null : sellerViewer(person);
  return seller ? [viewer, seller] : [viewer];
}
