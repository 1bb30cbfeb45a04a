import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

// Ours to say, or Next's: from outside they could pretend to a page, a nonce, or a check that was made.
const FORBIDDEN = /^(x-parley-|x-middleware-|x-nextjs-|x-invoke-|x-nonce$|content-security-policy)/;
// Only a proxy of ours may say under which name and address people reach us.
const FROM_PROXY = /^(forwarded|x-forwarded-(host|proto|port|prefix))$/;

/**
 * Makes a request's headers trustworthy before Next and lib read them: the socket's own address is the last of
 * x-forwarded-for, x-parley-path is the address asked for, without what client navigation adds to it, and
 * x-parley-request is this request's own number.
 */
export function cleanRequest(request: IncomingMessage, policy: string, trusted: boolean): void {
  const { headers } = request;
  for (const name of Object.keys(headers))
    if (FORBIDDEN.test(name) || (!trusted && FROM_PROXY.test(name))) delete headers[name];
  const claimed = headers["x-forwarded-for"];
  const socket = request.socket.remoteAddress ?? "unknown";
  headers["x-forwarded-for"] = claimed ? `${claimed}, ${socket}` : socket;
  request.url = legible(request.url ?? "/");
  headers["x-parley-path"] = pageOf(request.url);
  headers["x-parley-request"] = randomUUID();
  // Next compares once more, with a host that a proxy of the user's may have replaced by an inner name.
  if (headers.origin !== undefined && URL.canParse(headers.origin))
    headers["x-forwarded-host"] = new URL(headers.origin).host;
  // Next takes the nonce for its scripts from here.
  headers["content-security-policy"] = policy;
}

/** Next answers an address that cannot be decoded with an error of ours; made legible, it is one that does not exist. */
function legible(address: string): string {
  const [path = "/", query] = address.split(/\?(.*)/s);
  const segments = path.split("/").map((segment) => {
    try {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: U+0000 is what no database takes
      return /\u0000/.test(decodeURIComponent(segment)) ? "%EF%BF%BD" : segment;
    } catch {
      return "%EF%BF%BD";
    }
  });
  return query === undefined ? segments.join("/") : `${segments.join("/")}?${query}`;
}

function pageOf(address: string): string {
  const safe = address.replace(/[^\x21-\x7e]/g, "");
  const [path = "/", query = ""] = safe.split(/\?(.*)/s);
  const kept = query.split("&").filter((part) => part !== "" && !/^_rsc(=|$)/.test(part));
  return kept.length > 0 ? `${path}?${kept.join("&")}` : path;
}
