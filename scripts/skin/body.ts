import type { IncomingMessage, ServerResponse } from "node:http";

/** The most bytes a request may bring; routes and actions have closer limits of their own. */
export const MOST_BYTES = 3_000_000;
/** A file by itself, and a composer's form that brings five: of 10 MB each. */
const MOST_OF_FILE = 11_000_000;
const MOST_OF_FORM = 55_000_000;

/** Who has no cookie at all writes in no thread, and need not be listened to for so long. */
function mostBytes({ url = "", headers }: IncomingMessage): number {
  if (headers.cookie === undefined) return MOST_BYTES;
  if (url === "/api/files") return MOST_OF_FILE;
  const form = headers["content-type"]?.startsWith("multipart/form-data") && headers["next-action"] === undefined;
  return form && /^\/(account|seller)\/(orders\/[^/]+\/)?messages/.test(url) ? MOST_OF_FORM : MOST_BYTES;
}

/**
 * Bounds a request's body, whether it says its length or not. @returns false if it says more than allowed and has
 * been answered (413)
 */
export function boundBody(request: IncomingMessage, response: ServerResponse): boolean {
  const most = mostBytes(request);
  if (Number(request.headers["content-length"] ?? 0) > most) {
    tooLarge(request, response);
    return false;
  }
  // An answer given before the body was there (401 …) would leave Node reading the rest of it to no end.
  response.once("finish", () => endSoon(request));
  const push = request.push.bind(request);
  let bytes = 0;
  request.push = (chunk: Buffer | null) => {
    bytes += chunk?.length ?? 0;
    if (bytes <= most) return push(chunk);
    tooLarge(request, response);
    return false;
  };
  return true;
}

function tooLarge(request: IncomingMessage, response: ServerResponse): void {
  if (!response.headersSent) {
    response.writeHead(413, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" });
    response.end("That is too large to be taken in.");
  }
  endSoon(request);
}

/** What still comes is thrown away for a moment, so that the answer arrives before the connection ends. */
function endSoon(request: IncomingMessage): void {
  const { socket } = request;
  if (!request.complete) setTimeout(() => request.complete || socket.destroy(), 1_000).unref();
}
