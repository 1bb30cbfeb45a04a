import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { takePageStatus } from "../../lib/page-status.ts";
import { boundBody } from "./body.ts";
import { isForeign } from "./foreign.ts";
import { cleanRequest } from "./request-headers.ts";
import { type Answer, pagePolicy, responseHeaders } from "./response-headers.ts";

export type SkinOptions = { appUrl: string; trustProxy: number; dev: boolean; isStopping: () => boolean };

/**
 * What stands between the network and the application, on every request and every answer: headers, foreign origins,
 * sizes. It reads no body and knows nothing of who is signed in.
 */
export function skin(handle: RequestListener, options: SkinOptions): RequestListener {
  const { origin, protocol } = new URL(options.appUrl);
  return (request, response) => {
    const nonce = randomBytes(16).toString("base64url");
    const answer = { path: pathOf(request), nonce, secure: protocol === "https:", dev: options.dev };
    addHeaders(request, response, answer, options.isStopping);
    if (isForeign(request, origin)) return refuse(response);
    if (!boundBody(request, response)) return;
    cleanRequest(request, pagePolicy(answer), options.trustProxy > 0);
    handle(request, response);
  };
}

/** At the last moment, when what the application set itself is known and an error has taken its place, if any. */
function addHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  isStopping: () => boolean,
): void {
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
  response.writeHead = (...given: unknown[]) => {
    const asked = takePageStatus(String(request.headers["x-parley-request"]));
    // A client navigation that is no 200 would be loaded a second time, as a document.
    if (asked && given[0] === 200 && isDocument(response)) given[0] = asked;
    for (const [name, value] of Object.entries(responseHeaders(answer)))
      if (!response.hasHeader(name)) response.setHeader(name, value);
    if (isStopping()) response.setHeader("Connection", "close");
    return writeHead(...given);
  };
}

function isDocument(response: ServerResponse): boolean {
  return String(response.getHeader("content-type")).startsWith("text/html");
}

function refuse(response: ServerResponse): void {
  response.writeHead(403, { "Content-Type": "text/plain; charset=utf-8" });
  response.end("This came from another site and was not taken in.");
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? "/").split("?", 1)[0] ?? "/";
}
