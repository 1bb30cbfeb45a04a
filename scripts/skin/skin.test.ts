import { EventEmitter } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { boundBody } from "./body";
import { isForeign } from "./foreign";
import { cleanRequest } from "./request-headers";

const ours = "https://parley.example";
const request = (headers: Record<string, string>, method = "POST", url = "/account?a=1&_rsc=q") =>
  ({ method, url, headers: { ...headers }, socket: { remoteAddress: "198.51.100.7" } }) as unknown as IncomingMessage;

describe("foreign origins", () => {
  it.each([
    ["from our own page", { origin: ours, host: "inner:3000", "sec-fetch-site": "same-origin" }],
    ["at the address that was asked", { origin: "http://localhost:3000", host: "localhost:3000" }],
    ["from a program", { host: "parley.example" }],
  ])("%s passes", (_, headers) => expect(isForeign(request(headers), ours)).toBe(false));

  it.each([
    ["another site", { origin: "https://evil.example", host: "parley.example" }],
    ["another port", { origin: "http://localhost:4000", host: "localhost:3000" }],
    ["a sandboxed frame", { origin: "null", host: "parley.example" }],
    ["a neighbour", { origin: ours, host: "parley.example", "sec-fetch-site": "same-site" }],
  ])("%s does not", (_, headers) => {
    expect(isForeign(request(headers), ours)).toBe(true);
    expect(isForeign(request(headers, "GET"), ours)).toBe(false);
  });
});

describe("what Next and lib read", () => {
  const clean = (headers: Record<string, string>, trusted = false) => {
    const cleaned = request(headers);
    cleanRequest(cleaned, "policy", trusted);
    return cleaned.headers;
  };

  it("ends x-forwarded-for with the socket's own address, whatever was claimed", () => {
    expect(clean({})["x-forwarded-for"]).toBe("198.51.100.7");
    expect(clean({ "x-forwarded-for": "10.0.0.1" })["x-forwarded-for"]).toBe("10.0.0.1, 198.51.100.7");
  });

  it("says which page was asked for itself, and drops what only we or Next may say", () => {
    const forged = {
      "x-parley-path": "/x",
      "x-parley-request": "mine",
      "x-middleware-subrequest": "x",
      "x-nonce": "n",
    };
    expect(clean({ ...forged, "content-security-policy": "mine" })).toEqual({
      "x-forwarded-for": "198.51.100.7",
      "x-parley-path": "/account?a=1",
      "x-parley-request": expect.stringMatching(/^[\da-f-]{36}$/),
      "content-security-policy": "policy",
    });
  });

  it("makes an address legible that cannot be decoded", () => {
    const asked = (url: string) => {
      const cleaned = request({}, "GET", url);
      cleanRequest(cleaned, "policy", false);
      return cleaned.url;
    };
    expect(asked("/account/orders/%E0%A4%A?a=%")).toBe("/account/orders/%EF%BF%BD?a=%");
    expect(asked("/account/%00/x")).toBe("/account/%EF%BF%BD/x");
    expect(asked("/account/caf%C3%A9?")).toBe("/account/caf%C3%A9?");
  });

  it("believes a forwarded host only behind a proxy of ours", () => {
    const forwarded = { "x-forwarded-host": "other.example", "x-forwarded-proto": "https" };
    expect(clean(forwarded)).not.toHaveProperty("x-forwarded-host");
    expect(clean(forwarded, true)).toMatchObject(forwarded);
  });

  it("tells Next the host of an origin that was let through", () => {
    expect(clean({ origin: ours, host: "inner:3000" })).toMatchObject({ "x-forwarded-host": "parley.example" });
  });
});

describe("how much a request may bring", () => {
  const MB = 1_000_000;
  const cookie = "parley=1";
  const form = "multipart/form-data; boundary=x";
  const passes = (url: string, length: number, headers: Record<string, string> = {}) => {
    const asking = { ...request({ ...headers, "content-length": String(length) }, "POST", url), push: () => true };
    const answering = Object.assign(new EventEmitter(), { writeHead: () => answering, end: () => answering });
    return boundBody(asking as unknown as IncomingMessage, answering as unknown as ServerResponse);
  };

  it.each<[string, string, number, Record<string, string>]>([
    ["a message", "/account/orders/1/messages", 2.9 * MB, { cookie }],
    ["a file", "/api/files", 10.6 * MB, { cookie }],
    ["a form with five files", "/account/orders/1/messages/shop", 54 * MB, { cookie, "content-type": form }],
    ["the same in a conversation", "/seller/messages/1", 54 * MB, { cookie, "content-type": form }],
  ])("%s", (_, url, length, headers) => expect(passes(url, length, headers)).toBe(true));

  it.each<[string, string, number, Record<string, string>]>([
    ["a file of nobody", "/api/files", 4 * MB, {}],
    ["a file that is larger", "/api/files", 12 * MB, { cookie }],
    ["more than a file elsewhere below", "/api/files/1", 4 * MB, { cookie }],
    ["a form with six files", "/seller/messages/1", 66 * MB, { cookie, "content-type": form }],
    ["a form of nobody", "/seller/messages/1", 54 * MB, { "content-type": form }],
    ["a form elsewhere", "/account/settings", 4 * MB, { cookie, "content-type": form }],
    ["no form", "/seller/messages/1", 4 * MB, { cookie, "content-type": "text/plain" }],
    ["an action of a script", "/seller/messages/1", 4 * MB, { cookie, "content-type": form, "next-action": "a" }],
  ])("not %s", (_, url, length, headers) => expect(passes(url, length, headers)).toBe(false));
});
