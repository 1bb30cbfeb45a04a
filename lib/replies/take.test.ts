import { beforeAll, expect, it } from "vitest";
import type { Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { openReplyAddress, tokenIn } from "@/lib/deliveries/reply-address";
import { sendDelivery } from "@/lib/deliveries/send";
import { catchUp } from "@/lib/threads/catch-up";
import { openThread } from "@/lib/threads/thread";
import { makeScene, oweOne, recordingTransport } from "@/test/mails";
import { makeAdmin, makeUser } from "@/test/people";
import { deleteHeld, listHeld } from "./held";
import { takeMail } from "./take";

beforeAll(() => {
  process.env.MAIL_IN_ADDRESS = "reply@in.example.com";
});

type Fields = { from: string; to: string; text?: string; id?: string; headers?: string[] };
let count = 0;

function mailOf({ from, to, text = "Thank you.", id = `<m${++count}@example.com>`, headers = [] }: Fields) {
  const lines = [`From: ${from}`, `To: ${to}`, `Message-ID: ${id}`, "Subject: Re: Order", ...headers, "", text];
  return new TextEncoder().encode(`${lines.join("\r\n")}\r\n`);
}

const arrive = (fields: Fields, more: { returnPath?: string; server?: string } = {}) =>
  takeMail({ raw: mailOf(fields), to: [fields.to], returnPath: "x@example.com", server: null, ...more });

/** A scene in which Carla may answer by mail. */
async function scene() {
  const { thread, ...it } = await makeScene();
  const to = (await openReplyAddress(thread.id, it.carla.id, new Date())) ?? "";
  const entries = () => db.entry.findMany({ where: { threadId: thread.id, seq: { gt: 2 } }, orderBy: { seq: "asc" } });
  const victor = await db.user.findUniqueOrThrow({ where: { id: it.victor.id } });
  return { ...it, victor, thread, to, entries, from: it.carla.email ?? "" };
}

it("carries an address of its own in the mails of a thread: long, of one case, the same again", async () => {
  const { carla, answered, victor, asked, to } = await scene();
  const { transport, handed } = recordingTransport();
  const mails = [
    { kind: "new_message" as const, recipientId: carla.id, entryId: answered.id },
    { kind: "new_message" as const, recipientId: victor.id, entryId: asked.id },
    { kind: "sign_in_link" as const, recipientId: carla.id },
  ];
  for (const mail of mails) await sendDelivery(await oweOne(mail), { transport });
  const [forCarla, forVictor, link] = handed.map(({ letter }) => letter);
  expect(forCarla?.replyTo).toBe(to);
  expect(to).toMatch(/^reply\+[a-z2-7]{32}@in\.example\.com$/);
  expect(forVictor?.replyTo).toMatch(/^reply\+[a-z2-7]{32}@/);
  expect(forVictor?.replyTo).not.toBe(to);
  expect(link?.replyTo).toBeUndefined();
  expect(forCarla?.text).toContain("or just reply to this mail");
  const kept = await db.replyAddress.findMany();
  expect(JSON.stringify(kept)).not.toContain(tokenIn(to));
});

it("posts an answer as if written there: unread, a mail for the other side, and the wait begins", async () => {
  const { to, from, entries, thread, victor, carla } = await scene();
  expect(await arrive({ from: `Carla <${from.toUpperCase()}>`, to: to.toUpperCase() })).toEqual(["posted"]);
  const [entry, ...others] = await entries();
  expect(others).toEqual([]);
  expect(entry).toMatchObject({ text: "Thank you.", side: "customer", authorId: carla.id, quoted: null });
  const after = await db.thread.findUniqueOrThrow({ where: { id: thread.id } });
  expect(after.awaitingSince).not.toBeNull();
  const owed = await db.delivery.findMany({ where: { entryId: entry?.id ?? "" } });
  expect(owed.map(({ recipientId }) => recipientId)).toEqual([victor.id]);
});

it("takes the same mail twice as one, at once and after each other, with an id and without", async () => {
  const { to, from, entries } = await scene();
  const twice = { from, to, id: "<same@example.com>" };
  const outcomes = (await Promise.all([arrive(twice), arrive(twice), arrive(twice)])).flat();
  expect(outcomes.sort()).toEqual(["posted", "repeated", "repeated"]);
  expect(await arrive(twice)).toEqual(["repeated"]);
  const raw = new TextEncoder().encode(`From: ${from}\r\nTo: ${to}\r\n\r\nNo number.\r\n`);
  const bare = { raw, to: null, returnPath: null, server: null };
  expect(await takeMail(bare)).toEqual(["posted"]);
  expect(await takeMail(bare)).toEqual(["repeated"]);
  expect((await entries()).map(({ text }) => text)).toEqual(["Thank you.", "No number."]);
});

it("holds what may not be posted, each with its reason, and posts none of it", async () => {
  const { to, from, entries, victor } = await scene();
  const shop = victor.email ?? "";
  const forged = [`Authentication-Results: mx.example.net; dmarc=fail header.from=example.com; spf=fail`];
  const passed = [`Authentication-Results: mx.example.net; dmarc=pass`, ...forged];
  const other = to.replace(/\+./, "+9");
  expect(await arrive({ from: "stranger@example.net", to })).toEqual(["held"]);
  expect(await arrive({ from: shop, to })).toEqual(["held"]);
  expect(await arrive({ from: `${from}, ${shop}`, to })).toEqual(["held"]);
  expect(await arrive({ from, to: other })).toEqual(["held"]);
  expect(await arrive({ from, to: "reply@in.example.com" })).toEqual(["held"]);
  expect(await arrive({ from, to, headers: forged }, { server: "mx.example.net" })).toEqual(["held"]);
  expect(await arrive({ from, to, text: "é".repeat(10_001) })).toEqual(["held"]);
  expect(await arrive({ from, to, text: "" })).toEqual(["held"]);
  expect(await entries()).toEqual([]);
  // Somebody else's word for it counts nothing, and ours does.
  expect(await arrive({ from, to, headers: forged }, { server: "mx.other.net" })).toEqual(["posted"]);
  expect(await arrive({ from, to, headers: passed }, { server: "mx.example.net" })).toEqual(["posted"]);
  const admin = await makeAdmin();
  const held = await listHeld({ as: "admin", userId: admin.id });
  expect(held.map(({ why }) => why).reverse()).toEqual([
    "other_sender",
    "other_sender",
    "several_senders",
    "unknown_token",
    "no_token",
    "forged",
    "too_long",
    "empty",
  ]);
  expect(held.at(-1)).toMatchObject({ sender: "stranger@example.net", subject: "Re: Order", text: "Thank you." });
});

it("holds an answer to an address that has expired", async () => {
  const { thread, carla, from, entries } = await scene();
  const to = (await openReplyAddress(thread.id, carla.id, new Date())) ?? "";
  const raw = mailOf({ from, to });
  const late = new Date(Date.now() + 91 * 86_400_000);
  expect(await takeMail({ raw, to: [to], returnPath: from, server: null }, late)).toEqual(["held"]);
  expect(await entries()).toEqual([]);
});

it("shows what is held to admins alone, and deletes it once for good", async () => {
  const { to, victor, harbor } = await scene();
  await db.incomingMail.deleteMany();
  const twice = { from: "stranger@example.net", to, id: "<held@example.net>" };
  await arrive(twice);
  const viewer = { as: "admin", userId: (await makeAdmin()).id } as const;
  const vendor: Viewer = { as: "vendor", userId: victor.id, vendorIds: [harbor.id] };
  const [mail] = await listHeld(viewer);
  await expect(listHeld(vendor)).rejects.toThrow();
  await expect(deleteHeld(vendor, mail?.id ?? "")).rejects.toThrow();
  expect(await listHeld(viewer)).toHaveLength(1);
  await deleteHeld(viewer, mail?.id ?? "");
  await deleteHeld(viewer, mail?.id ?? "");
  expect(await listHeld(viewer)).toEqual([]);
  expect(await arrive(twice)).toEqual(["repeated"]);
  expect(await listHeld(viewer)).toEqual([]);
});

it("drops what nobody wrote", async () => {
  const { to, from, entries } = await scene();
  const by = (...headers: string[]) => arrive({ from, to, headers });
  expect(await by("Auto-Submitted: auto-replied")).toEqual(["dropped"]);
  expect(await by("X-Autoreply: yes")).toEqual(["dropped"]);
  expect(await by("Precedence: bulk")).toEqual(["dropped"]);
  expect(await by("X-Auto-Response-Suppress: All")).toEqual(["dropped"]);
  expect(await by("List-Id: <news.example.com>")).toEqual(["dropped"]);
  expect(await by("X-Loop: parley")).toEqual(["dropped"]);
  expect(await by("Content-Type: multipart/report; report-type=delivery-status; boundary=x")).toEqual(["dropped"]);
  expect(await arrive({ from, to }, { returnPath: "" })).toEqual(["dropped"]);
  expect(await arrive({ from: "MAILER-DAEMON@example.com", to })).toEqual(["dropped"]);
  const ours = "<0190b5a2-7b1e-7c3d-8e4f-a5b6c7d8e9f0@localhost>";
  expect(await arrive({ from, to, id: ours })).toEqual(["dropped"]);
  expect(await entries()).toEqual([]);
  expect(await by("Auto-Submitted: no")).toEqual(["posted"]);
});

it("drops what one person sends by the dozen: a program does that", async () => {
  const { to, from, entries } = await scene();
  const outcomes: string[] = [];
  for (let n = 0; n < 22; n++) outcomes.push(...(await arrive({ from, to, text: `Mail ${n}` })));
  expect(outcomes.filter((it) => it === "posted")).toHaveLength(20);
  expect(outcomes.slice(20)).toEqual(["dropped", "dropped"]);
  expect(await entries()).toHaveLength(20);
});

it("answers whoever may not write there any more, once, with no word of what is written there", async () => {
  const { victor, harbor, thread, entries } = await scene();
  const to = (await openReplyAddress(thread.id, victor.id, new Date())) ?? "";
  const from = victor.email ?? "";
  expect(await arrive({ from, to, text: "It is on its way." })).toEqual(["posted"]);
  await db.staff.deleteMany({ where: { userId: victor.id, vendorId: harbor.id } });
  expect(await arrive({ from, to, text: "And again." })).toEqual(["refused"]);
  expect(await arrive({ from, to, text: "And again?" })).toEqual(["refused"]);
  expect(await entries()).toHaveLength(1);
  const owed = await db.delivery.findMany({ where: { kind: "reply_refused", recipientId: victor.id } });
  expect(owed).toHaveLength(1);
  const { transport, handed } = recordingTransport();
  await sendDelivery(owed[0]?.id ?? "", { transport });
  const [sent] = handed;
  expect(sent?.letter).toMatchObject({ to: from, subject: "Your answer was not taken" });
  expect(sent?.letter.headers["Auto-Submitted"]).toBe("auto-generated");
  expect(sent?.letter.replyTo).toBeUndefined();
  expect(JSON.stringify(sent)).not.toMatch(/Harbor|Carla|lamp|order #|today/i);
});

it("answers in the same way where the seller has left and nobody may write", async () => {
  const { to, from, harbor, thread, entries, carla } = await scene();
  await db.orderItem.deleteMany({ where: { vendorId: harbor.id } });
  expect(await arrive({ from, to })).toEqual(["refused"]);
  expect(await entries()).toEqual([]);
  expect(await db.delivery.count({ where: { kind: "reply_refused", recipientId: carla.id } })).toBe(1);
  expect(thread.id).toBeTruthy();
});

it("takes answers to the store's mailbox from an admin's own address, and from nobody else", async () => {
  const { thread, carla, victor, entries } = await scene();
  const to = (await openReplyAddress(thread.id, null, new Date())) ?? "";
  const [admin, stranger] = [await makeAdmin(), await makeUser()];
  for (const { email } of [carla, victor, stranger]) expect(await arrive({ from: email ?? "", to })).toEqual(["held"]);
  expect(await arrive({ from: admin.email ?? "", to, text: "We look after it." })).toEqual(["posted"]);
  expect(await entries()).toMatchObject([{ text: "We look after it.", side: "store", authorId: admin.id }]);
});

it("shows the whole of a shop's mail, whose signature names its staff, to its own side and the store alone", async () => {
  const { victor, carla, harbor, thread, from, to, entries } = await scene();
  const admin = await makeAdmin();
  const forVictor = (await openReplyAddress(thread.id, victor.id, new Date())) ?? "";
  const signed = "Tomorrow.\n\n-- \nVictor Hale\n+34 600 000 001";
  expect(await arrive({ from: victor.email ?? "", to: forVictor, text: signed })).toEqual(["posted"]);
  expect(await arrive({ from, to, text: "Good.\n\n-- \nCarla" })).toEqual(["posted"]);
  const { number } = await db.order.findUniqueOrThrow({ where: { id: thread.orderId ?? "" } });
  const at = { number, seller: harbor.slug };
  const readers: [Viewer, (string | undefined)[]][] = [
    [{ as: "customer", userId: carla.id, orderIds: null }, [undefined, "Good.\n\n-- \nCarla"]],
    [{ as: "vendor", userId: victor.id, vendorIds: [harbor.id] }, [signed, "Good.\n\n-- \nCarla"]],
    [{ as: "admin", userId: admin.id }, [signed, "Good.\n\n-- \nCarla"]],
  ];
  for (const [viewer, quoted] of readers) {
    const shown = await openThread(viewer, at, { before: null, after: null, at: null, history: true });
    const later = await catchUp(viewer, at, 2);
    expect(shown?.entries.slice(-2).map((it) => it.quoted)).toEqual(quoted);
    expect(later?.entries.map((it) => it.quoted)).toEqual(quoted);
  }
  expect(await entries()).toHaveLength(2);
});

it("keeps links that sign in, reply addresses and other people's addresses from the other side", async () => {
  const { to, from, entries } = await scene();
  const text = [
    "My number is 12, write to carla.work@example.com.",
    "",
    "On Tue, 24 Nov 2026 at 10:12, Harbor Lights via Parley <parley@localhost> wrote:",
    `> Answer to ${to} or ${from}`,
    "> http://localhost:3000/orders/access/AbCd-1234_secret",
  ].join("\n");
  expect(await arrive({ from, to, text })).toEqual(["posted"]);
  const [entry] = await entries();
  expect(entry?.text).toBe("My number is 12, write to carla.work@example.com.");
  expect(entry?.quoted).toContain("> [link]");
  expect(entry?.quoted).toContain("> Answer to [address] or [address]");
  expect(`${entry?.text}${entry?.quoted}`).not.toMatch(/secret|reply\+|parley@/);
});
