import { request as httpRequest, type IncomingHttpHeaders, type RequestOptions } from "node:http";
import { connect } from "node:net";
import { test as base, expect } from "@playwright/test";
import { type RunningServer, startServer } from "./server";

const test = base.extend<object, { server: RunningServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see the braces.
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
});

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

// Straight to the socket: a browser, and fetch, would tidy up what is sent here on purpose.
function ask(base: string, path: string, options: RequestOptions = {}, body?: string | Buffer): Promise<Answer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path, agent: false, ...options }, (response) => {
      let text = "";
      response.on("data", (chunk) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    request.on("error", reject);
    request.end(body);
  });
}

const everywhere = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "x-frame-options": "DENY",
};

test("every answer carries the security headers, whatever made it", async ({ server }) => {
  const page = await ask(server.url, "/sign-in");
  const asset = /\/_next\/static\/[^"]+\.(js|css)/.exec(page.body)?.[0] ?? "";
  const answers: [path: string, status: number, options?: RequestOptions][] = [
    ["/sign-in", 200],
    [asset, 200],
    ["/_next/static/none.js", 404],
    ["/no-such-page", 404],
    ["/account/orders", 307],
    ["/sign-in/", 308],
    ["/api/health", 200],
    ["/api/no-such-route", 404],
    ["/api/orders", 405],
    ["/api/orders", 401, { method: "POST" }],
    ["/%E0%A4%A", 404],
    ["/sign-in", 403, { method: "POST", headers: { Origin: "https://evil.example" } }],
    ["/sign-in", 413, { method: "POST", headers: { "Content-Length": "99999999" } }],
  ];
  for (const [path, status, options] of answers) {
    const { headers, ...answer } = await ask(server.url, path, options);
    expect(answer.status, path).toBe(status);
    expect(headers, path).toMatchObject(everywhere);
    expect(headers["x-powered-by"], path).toBeUndefined();
    const policy = String(headers["content-security-policy"]);
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).toMatch(/script-src 'self' 'nonce-[\w-]{20,}' 'strict-dynamic';/);
    expect(policy, path).not.toContain("unsafe");
    if (path !== asset) expect(headers["cache-control"], path).toContain("no-store");
    expect(headers["strict-transport-security"], path).toBeUndefined();
  }
  expect((await ask(server.url, asset)).headers["cache-control"]).toContain("immutable");
});

// Browsers ask for it on a page whose own icon they have not read of yet.
test("there is an icon at the address where browsers look for one", async ({ server }) => {
  const { status, headers } = await ask(server.url, "/favicon.ico");
  expect(status).toBe(200);
  expect(headers["content-type"]).toMatch(/^image\/(x-icon|vnd\.microsoft\.icon)/);
});

test("the nonce is new for every page and on all its scripts; a client's own is ignored", async ({ server }) => {
  for (const path of ["/sign-in", "/no-such-page"]) {
    const forged = { "Content-Security-Policy": "script-src 'nonce-mine'", "x-nonce": "mine" };
    const [one, two] = [await ask(server.url, path, { headers: forged }), await ask(server.url, path)];
    const nonces = [one, two].map(
      ({ headers }) => /nonce-([\w-]+)/.exec(String(headers["content-security-policy"]))?.[1],
    );
    expect(nonces[0]).not.toBe(nonces[1]);
    const scripts = one.body.match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script, path).toContain(`nonce="${nonces[0]}"`);
    expect(one.body, path).not.toContain("nonce-mine");
    expect(one.body, path).not.toMatch(/\sstyle="/);
  }
});

test("a foreign site cannot act through somebody's browser", async ({ server }) => {
  const post = (headers: Record<string, string>) =>
    ask(server.url, "/sign-in", { method: "POST", headers: { "Content-Type": "text/plain", ...headers } }, "x");
  const own = server.url;
  // It bites: from our own page the same request gets through to the page.
  expect((await post({ Origin: own, "Sec-Fetch-Site": "same-origin" })).status).toBe(200);
  const foreign: Record<string, string>[] = [
    { Origin: "https://evil.example" },
    { Origin: "null" },
    { Origin: "not an address" },
    { Origin: own, "Sec-Fetch-Site": "cross-site" },
    { Origin: own, "Sec-Fetch-Site": "same-site" },
    { Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" },
    { Origin: "https://evil.example", Forwarded: "host=evil.example" },
  ];
  for (const headers of foreign) expect((await post(headers)).status, JSON.stringify(headers)).toBe(403);
});

test("what a client says of itself decides nothing", async ({ server }) => {
  // The way back after signing in is taken from x-parley-path.
  const { headers } = await ask(server.url, "/account/orders?a=1&_rsc=x", {
    headers: { "x-parley-path": "/account/settings" },
  });
  expect(headers.location).toContain(encodeURIComponent("/account/orders?a=1"));
  expect(headers.location).not.toMatch(/settings|_rsc/);
});

test("a body that never ends is cut off, though it does not say its length", async ({ server }) => {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  const ended = new Promise<string>((resolve) => {
    let said = "";
    socket.on("data", (chunk) => (said += chunk));
    socket.on("error", () => resolve(said));
    socket.on("close", () => resolve(said));
  });
  socket.write("POST /api/orders HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
  const chunk = `10000\r\n${"a".repeat(0x10000)}\r\n`;
  const pump = () => {
    while (socket.writable && socket.write(chunk)) {}
    if (socket.writable) socket.once("drain", pump);
  };
  pump();
  expect(await ended).toMatch(/^(HTTP\/1\.1 (401|413)|$)/);
  expect((await ask(server.url, "/api/health")).status).toBe(200);
});

test("pages are compressed, and health tells states only", async ({ server }) => {
  const page = await ask(server.url, "/sign-in", { headers: { "Accept-Encoding": "gzip" } });
  expect(page.headers["content-encoding"]).toBe("gzip");
  // The worker starts beside the first requests.
  const health = async () => JSON.parse((await ask(server.url, "/api/health")).body);
  await expect.poll(health).toEqual({ database: "ok", migrations: "ok", worker: "ok" });
});

test("a stop answers what is under way, takes nothing new, and ends well; a kill is survived", async () => {
  const server = await startServer();
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  let said = "";
  socket.on("data", (chunk) => (said += chunk));
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.write("POST /api/orders HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nAuthorization: Bearer none\r\n\r\n{");
  // The request is known to be there when another on the same server has been answered.
  expect((await ask(server.url, "/api/health")).headers["x-content-type-options"]).toBe("nosniff");
  const ended = server.stop();
  socket.write("}");
  expect(await ended).toBe(0);
  await closed;
  expect(said).toMatch(/^HTTP\/1\.1 401 /);
  await expect(ask(server.url, "/")).rejects.toThrow(/ECONNREFUSED/);

  await server.restart();
  await server.kill();
  await server.restart();
  expect((await ask(server.url, "/sign-in")).status).toBe(200);
  expect(await server.stop()).toBe(0);
});
