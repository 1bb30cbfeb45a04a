import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/**
 * How Resend may answer one request. "drop" and "late" take the mail first and then cut the line or say nothing;
 * "refuse-line" and "hang" do the same without taking it.
 */
export type Mood =
  | "ok"
  | "throttle"
  | "quota"
  | "fail"
  | "garbage"
  | "invalid"
  | "key"
  | "hang"
  | "refuse-line"
  | "drop"
  | "late";

type Taken = { id: string; body: string };

/** A mail that came in: as it came, or, without `raw`, its parts. */
type ReceivedMail = { raw?: Uint8Array | string; [part: string]: unknown };

/**
 * A local Resend: POST /emails with its idempotency rules, and as many bad moods as a test wants; what it has received
 * is given by GET /emails/receiving/ID. @param patienceMs after which a line that says nothing is cut; null: the caller's
 */
export async function startResend(
  mood: (request: { key: string; nth: number }) => Mood = () => "ok",
  patienceMs: number | null = null,
) {
  const taken = new Map<string, Taken>();
  const busy = new Set<string>();
  const received = new Map<string, ReceivedMail>();
  const asked = new Map<string, number>();
  const requests: { key: string; body: string; authorization: string | undefined }[] = [];

  function give(path: string, host: string | undefined, response: ServerResponse) {
    const [, kind, id = ""] = /^\/(emails\/receiving|raw)\/([^/?]+)/.exec(path) ?? [];
    const mail = received.get(id);
    if (!mail) return say(response, 404, "not_found");
    if (kind === "raw") return response.writeHead(200, { "content-type": "message/rfc822" }).end(mail.raw);
    const { raw, ...head } = mail;
    const link = { download_url: `http://${host}/raw/${id}`, expires_at: new Date(Date.now() + 60_000).toISOString() };
    return send(response, 200, { object: "email", id, ...head, raw: raw === undefined ? null : link });
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    if (request.method === "GET") return give(request.url ?? "", request.headers.host, response);
    const key = String(request.headers["idempotency-key"] ?? randomUUID());
    const body = await text(request);
    requests.push({ key, body, authorization: request.headers.authorization });
    const nth = (asked.get(key) ?? 0) + 1;
    asked.set(key, nth);
    if (busy.has(key)) return say(response, 409, "concurrent_idempotent_requests");
    const known = taken.get(key);
    if (known) {
      if (known.body !== body) return say(response, 409, "invalid_idempotent_request");
      return send(response, 200, { id: known.id });
    }
    act(mood({ key, nth }), key, body, response);
  }

  function act(how: Mood, key: string, body: string, response: ServerResponse) {
    const accept = () => {
      const mail = { id: randomUUID(), body };
      taken.set(key, mail);
      return mail;
    };
    switch (how) {
      case "ok":
        return send(response, 200, { id: accept().id });
      case "throttle":
        return say(response, 429, "rate_limit_exceeded", { "retry-after": "2" });
      case "quota":
        return say(response, 429, "daily_quota_exceeded");
      case "fail":
        return say(response, 500, "internal_server_error");
      case "garbage":
        return response.writeHead(502, { "content-type": "text/html" }).end("<h1>Bad gateway</h1>");
      case "invalid":
        return say(response, 422, "validation_error");
      case "key":
        return say(response, 401, "invalid_api_key");
      case "refuse-line":
        return response.socket?.destroy();
      case "drop":
        accept();
        return response.socket?.destroy();
      case "late":
        accept();
        return holdBusy(key, response);
      case "hang":
        return holdBusy(key, response);
    }
  }

  // The caller hangs up, or the line does: until then a second request under the key meets the first.
  function holdBusy(key: string, response: ServerResponse) {
    busy.add(key);
    const line = patienceMs === null ? undefined : setTimeout(() => response.socket?.destroy(), patienceMs);
    response.on("close", () => {
      busy.delete(key);
      clearTimeout(line);
    });
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** By idempotency key: each mail that was really taken. */
    taken,
    /** By id: the mails it has received, to be fetched. */
    received,
    /** Every request, in order. */
    requests,
    setMood: (next: typeof mood) => {
      mood = next;
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function say(response: ServerResponse, status: number, name: string, headers: Record<string, string> = {}) {
  send(response, status, { statusCode: status, name, message: "said by the stand-in" }, headers);
}

function send(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}) {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}
