import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Mood, startResend } from "@/test/resend-stand-in";
import { resendTransport } from "./resend";
import type { Letter } from "./types";

let service: Awaited<ReturnType<typeof startResend>>;
beforeAll(async () => {
  service = await startResend();
});
afterAll(() => service.stop());

const letter: Letter = {
  to: "carla@example.com",
  from: { name: "Harbor Lights via Parley Market", address: "mail@parley.example" },
  subject: "Order #1001: messages with Harbor Lights",
  html: "<p>Hello</p>",
  text: "Hello",
  messageId: "<1@parley.example>",
  headers: { "Auto-Submitted": "auto-generated", References: "<thread-1@parley.example>" },
  at: "2026-03-01T10:00:00.000Z",
};
/** Only a test about silence waits for the timeout, and a slow machine must not be taken for a silent service. */
const transport = (timeoutMs = 20_000) => resendTransport({ apiKey: "re_test", baseUrl: service.url, timeoutMs });

async function meet(mood: Mood) {
  service.setMood(() => mood);
  const id = randomUUID();
  const outcome = await transport(mood === "hang" || mood === "late" ? 1_000 : 20_000).send(letter, id);
  return { outcome, took: service.taken.has(id) };
}

it("hands a mail over under the delivery's id", async () => {
  service.setMood(() => "ok");
  const id = randomUUID();
  const outcome = await transport().send(letter, id);
  expect(outcome).toEqual({ result: "sent", providerId: service.taken.get(id)?.id });
  const request = service.requests.at(-1);
  expect(request).toMatchObject({ key: id, authorization: "Bearer re_test" });
  expect(JSON.parse(request?.body ?? "")).toEqual({
    from: '"Harbor Lights via Parley Market" <mail@parley.example>',
    to: "carla@example.com",
    subject: letter.subject,
    html: letter.html,
    text: letter.text,
    headers: { ...letter.headers, "Message-ID": letter.messageId },
  });
  expect(await transport().send(letter, id)).toEqual(outcome);
});

describe("knows what to try again, and whether the mail may have been taken", () => {
  it.each<[Mood, boolean, object]>([
    ["throttle", false, { result: "later", why: "rate_limit_exceeded", unsure: false, afterMs: 2000 }],
    ["quota", false, { result: "later", why: "daily_quota_exceeded", unsure: false, afterMs: 3_600_000 }],
    ["fail", false, { result: "later", why: "internal_server_error", unsure: true }],
    ["garbage", false, { result: "later", why: "application_error", unsure: true }],
    ["hang", false, { result: "later", why: "network", unsure: true }],
    ["refuse-line", false, { result: "later", why: "network", unsure: true }],
    ["drop", true, { result: "later", why: "network", unsure: true }],
    ["late", true, { result: "later", why: "network", unsure: true }],
    ["invalid", false, { result: "refused", why: "validation_error" }],
    ["key", false, { result: "later", why: "invalid_api_key", unsure: false, afterMs: 600_000 }],
  ])("%s", async (mood, took, outcome) => {
    expect(await meet(mood)).toEqual({ took, outcome });
  });

  it("a second request while the first still runs", async () => {
    service.setMood(() => "late");
    const id = randomUUID();
    const outcomes = await Promise.all([transport(1_500).send(letter, id), transport(1_500).send(letter, id)]);
    expect(outcomes).toContainEqual({ result: "later", why: "concurrent_idempotent_requests", unsure: true });
  });

  it("other bytes under the same id", async () => {
    service.setMood(() => "ok");
    const id = randomUUID();
    await transport().send(letter, id);
    const outcome = await transport().send({ ...letter, subject: "Another" }, id);
    expect(outcome).toEqual({ result: "refused", why: "invalid_idempotent_request" });
  });

  it("nobody there", async () => {
    const away = resendTransport({ apiKey: "re_test", baseUrl: "http://127.0.0.1:9", timeoutMs: 20_000 });
    expect(await away.send(letter, randomUUID())).toEqual({ result: "later", why: "network", unsure: true });
  });
});
