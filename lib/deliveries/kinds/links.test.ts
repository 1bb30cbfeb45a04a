import { expect, it } from "vitest";
import { db } from "@/lib/db";
import { readToken } from "@/lib/tokens";
import { makeScene, oweOne, recordingTransport } from "@/test/mails";
import { makeThread, makeUser, makeVendor } from "@/test/people";
import { sendDelivery } from "../send";

async function letterOf(id: string) {
  const { transport, handed } = recordingTransport();
  await sendDelivery(id, { transport });
  const letter = handed[0]?.letter;
  if (!letter) throw new Error("not sent");
  return letter;
}

it("mails a sign-in link: one button, how long it works, what to do if it was somebody else", async () => {
  await db.store.update({ where: { id: 1 }, data: { name: "Parley Market" } });
  const user = await makeUser();
  const id = await oweOne({ kind: "sign_in_link", recipientId: user.id, next: "/account/orders" });
  const { subject, html, text, from, headers } = await letterOf(id);
  expect(subject).toBe("Sign in at Parley Market");
  expect(from.name).toBe("Parley Market");
  expect(headers.References).toBeUndefined();
  const [url, ...others] = [...html.matchAll(/href="([^"]*)"/g)].map(([, it]) => it ?? "");
  expect(others).toEqual([]);
  const token = url?.replace("http://localhost:3000/sign-in/", "") ?? "";
  expect(readToken("sign-in", token)).toBe(id);
  expect(readToken("access", token)).toBeNull();
  expect(html).toMatch(/>Sign in</);
  expect(text.split("\n")).toContain(url);
  expect(text).toContain("30 minutes, once");
  expect(text).toContain("If it was not you");
});

it("mails a deletion link: what it opens, how long it works, what to do if it was somebody else", async () => {
  const user = await makeUser();
  const id = await oweOne({ kind: "deletion_link", recipientId: user.id });
  const { subject, html, text } = await letterOf(id);
  expect(subject).toMatch(/^Delete your account at /);
  const url = text.split("\n").find((line) => line.startsWith("http")) ?? "";
  const token = url.replace("http://localhost:3000/account/settings/delete/", "");
  expect(readToken("deletion", token)).toBe(id);
  expect([readToken("sign-in", token), readToken("access", token)]).toEqual([null, null]);
  expect(html).toContain(`href="${url}"`);
  expect(text).toContain("30 minutes, once");
  expect(text).toContain("If it was not you");
});

it("mails an access link to an order", async () => {
  const { carla, order } = await makeScene();
  const id = await oweOne({ kind: "order_access", recipientId: carla.id, orderId: order.id });
  const { subject, html, text } = await letterOf(id);
  expect(subject).toContain(`#${order.number}`);
  expect(html).toMatch(/>Open your order</);
  const url = text.split("\n").find((line) => line.startsWith("http")) ?? "";
  expect(readToken("access", url.replace("http://localhost:3000/orders/access/", ""))).toBe(id);
  expect(html).toContain(`href="${url}"`);
});

it("mails an access link to a conversation about no order, to its customer only", async () => {
  const [carla, harbor] = [await makeUser(), await makeVendor({ name: "Harbor Lights" })];
  const thread = await makeThread({ id: null, customerId: carla.id }, harbor, [[carla, "Hello"]]);
  const entryId = thread.entries[0]?.id ?? "";
  const id = await oweOne({ kind: "order_access", recipientId: carla.id, entryId });
  const { subject, html, text } = await letterOf(id);
  expect(subject).toBe("Conversation with Harbor Lights: your link");
  expect(html).toMatch(/>Open your conversation</);
  expect(text).toContain("your conversation with Harbor Lights");
  expect(html + text).not.toMatch(/order #|undefined|null/i);
  const url = text.split("\n").find((line) => line.startsWith("http")) ?? "";
  expect(readToken("access", url.replace("http://localhost:3000/orders/access/", ""))).toBe(id);
  const [clerk] = harbor.staff;
  const other = await oweOne({ kind: "order_access", recipientId: clerk?.id ?? "", entryId });
  await expect(letterOf(other)).rejects.toThrow("not sent");
});

it("mails an invitation to a vendor's staff: one button, how long it works, which shop it is", async () => {
  await db.store.update({ where: { id: 1 }, data: { name: "Parley Market" } });
  const shop = await makeVendor({ name: "Harbor Lights" });
  const clerk = shop.staff[0]?.id ?? "";
  const id = await oweOne({ kind: "staff_invitation", recipientId: clerk, vendorId: shop.id });
  const { subject, html, text, from } = await letterOf(id);
  expect(subject).toBe("You answer for Harbor Lights at Parley Market");
  expect(from.name).toBe("Parley Market");
  const urls = [...html.matchAll(/href="([^"]*)"/g)].map(([, it]) => it ?? "");
  expect(urls).toHaveLength(1);
  expect(readToken("sign-in", urls[0]?.replace("http://localhost:3000/sign-in/", "") ?? "")).toBe(id);
  expect(text.split("\n")).toContain(urls[0]);
  expect(text).toContain("7 days, once");
});
