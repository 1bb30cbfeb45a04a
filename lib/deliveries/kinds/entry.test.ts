import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { readToken, tokenFor } from "@/lib/tokens";
import { hangFiles, makeScene, oweOne, recordingTransport } from "@/test/mails";
import { makeAdmin, makeCustomer, makeOrder, makeThread, makeVendor } from "@/test/people";
import { sendDelivery } from "../send";

beforeAll(async () => {
  await db.store.update({ where: { id: 1 }, data: { name: "Parley Market", mailbox: "store@example.com" } });
});

async function letterTo(recipientId: string | null, entryId: string) {
  const id = await oweOne({ kind: "new_message", recipientId, entryId });
  const { transport, handed } = recordingTransport();
  await sendDelivery(id, { transport });
  const letter = handed[0]?.letter;
  if (!letter) throw new Error("not sent");
  return { id, ...letter, all: JSON.stringify(letter) };
}

/** Every address the html leads to, entities undone, but the one under every mail. */
const linksOf = (html: string) =>
  [...html.matchAll(/href="([^"]*)"/g)]
    .map(([, url]) => url?.replaceAll("&amp;", "&"))
    .filter((url) => !url?.includes("/unsubscribe/"));

describe("to the customer", () => {
  it("says who wrote what, with one link that is the delivery's own", async () => {
    const { carla, order, thread, answered } = await makeScene("It goes out today.\nSorry for the wait.");
    const mail = await letterTo(carla.id, answered.id);
    expect(mail.subject).toBe(`Order #${order.number}: messages with Harbor Lights`);
    expect(mail.from.name).toBe("Harbor Lights via Parley Market");
    expect(mail.headers).toEqual({
      "Auto-Submitted": "auto-generated",
      References: `<thread-${thread.id}@localhost>`,
      "List-Unsubscribe": `<http://localhost:3000/unsubscribe/${tokenFor("unsubscribe", mail.id)}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
    expect(mail.messageId).toBe(`<${mail.id}@localhost>`);
    const [link, ...others] = linksOf(mail.html);
    expect(others).toEqual([]);
    const token = /^http:\/\/localhost:3000\/orders\/access\/([\w-]+)$/.exec(link ?? "")?.[1] ?? "";
    expect(readToken("access", token)).toBe(mail.id);
    expect(mail.text.split("\n")).toContain(link);
    expect(mail.text).toContain("Harbor Lights wrote to you");
    expect(mail.text).toContain("It goes out today.\nSorry for the wait.");
    expect(mail.html).toContain("It goes out today.<br/>Sorry for the wait.");
  });

  it("shows this seller's part of the order, and only our own pictures", async () => {
    const { carla, answered } = await makeScene();
    const mail = await letterTo(carla.id, answered.id);
    expect(mail.text).toContain("2 × Brass lamp, 1 × Storm lantern\nShipped");
    expect(mail.all).not.toMatch(/Oak|Gift card/);
    const pictures = [...mail.html.matchAll(/src="([^"]*)"/g)].map(([, url]) => url);
    expect(pictures).toContain("http://localhost:3000/mail/brass-lamp.png");
    expect(mail.all).not.toContain("elsewhere.example");
  });

  it("names the store for an admin's message, and no person", async () => {
    const { carla, order, harbor } = await makeScene();
    const ada = await makeAdmin({ name: "Ada Kowalski" });
    const admins = await db.entry.create({
      data: {
        ...{ seq: 3, kind: "message", side: "store", authorId: ada.id, text: "We are looking into it.", sendKey: "x" },
        threadId: (await db.thread.findFirstOrThrow({ where: { orderId: order.id } })).id,
      },
    });
    const mail = await letterTo(carla.id, admins.id);
    expect(mail.text).toContain("Parley Market wrote to you");
    expect(mail.subject).toBe(`Order #${order.number}: messages with Harbor Lights`);
    expect(mail.from.name).toBe("Parley Market");
    const staff = await db.staff.findFirstOrThrow({ where: { vendorId: harbor.id } });
    const copy = await letterTo(staff.userId, admins.id);
    expect(copy.text).toContain("Parley Market wrote to Carla Ruiz");
    expect(mail.all + copy.all).not.toContain("Ada");
  });
});

describe("to the vendor", () => {
  it("lands on that very entry, and tells nothing that is not the vendor's", async () => {
    const carla = await makeCustomer({ name: "Carla Ruiz", email: "carla.secret@example.com" });
    const harbor = await makeVendor({ name: "Harbor Lights", slug: "harbor-lights" });
    const other = await makeVendor({ name: "Oak & Iron" });
    const items = [
      { vendor: harbor, name: "Brass lamp", unitPrice: "49.57" },
      { vendor: other, name: "Oak stool", unitPrice: "123.45" },
      { name: "Gift card" },
    ];
    const address = { name: "Carla Ruiz", line1: "1 Main St", city: "Porto", phone: "+351 555 0101" };
    const tracking = [
      { carrier: "DHL", number: "JD01", vendor: harbor },
      { carrier: "UPS", number: "1Z99", vendor: other },
    ];
    const order = await makeOrder({ customer: carla, number: "A 7/x", status: "shipped", items, tracking });
    await db.order.update({ where: { id: order.id }, data: { shippingAddress: address } });
    const thread = await makeThread(order, harbor, [[carla, "Where is it?"]]);
    const mail = await letterTo(harbor.staff[0]?.id ?? "", thread.entries[0]?.id ?? "");
    expect(mail.subject).toBe("Order #A 7/x: messages with Carla Ruiz");
    expect(mail.from.name).toBe("Carla Ruiz via Parley Market");
    expect(linksOf(mail.html)).toEqual([
      "http://localhost:3000/seller/orders/A%207%2Fx/messages/harbor-lights?at=1#m1",
    ]);
    expect(mail.text).toContain("Carla Ruiz wrote to Harbor Lights");
    expect(mail.text).toContain("1 × Brass lamp\nShipped with DHL, JD01");
    for (const foreign of [
      "carla.secret",
      "+351 555",
      "Porto",
      "Oak",
      "Gift",
      "1Z99",
      "UPS",
      "49.57",
      "123.45",
      "183.02",
      "188.02",
    ])
      expect(mail.all).not.toContain(foreign);
    // It bites: the customer's own mail does say what it should.
    expect((await letterTo(carla.id, (await reply(thread.id, harbor.staff[0]?.id ?? "")).id)).all).toContain(
      "carla.secret",
    );
  });
});

describe("to the store's mailbox", () => {
  it("comes from the customer and leads to the seller's page", async () => {
    const carla = await makeCustomer({ name: "Carla Ruiz" });
    const order = await makeOrder({ customer: carla, number: "S-1", items: [{ name: "Gift card" }] });
    const thread = await makeThread(order, null, [[carla, "Hello"]]);
    const mail = await letterTo(null, thread.entries[0]?.id ?? "");
    expect(mail.to).toBe("store@example.com");
    expect(linksOf(mail.html)).toEqual(["http://localhost:3000/seller/orders/S-1/messages/store?at=1#m1"]);
    expect(mail.text).toContain("Carla Ruiz wrote to Parley Market");
    expect(mail.all).not.toContain(carla.email);
  });
});

it("takes hostile names and words literally", async () => {
  const harbor = await makeVendor({ name: 'Eve" <eve@example.com>\r\nBcc: all@example.com\u202e<b>' });
  const carla = await makeCustomer({ name: "Carla" });
  const order = await makeOrder({ customer: carla, items: [{ vendor: harbor, name: "<img src=x onerror=a()>" }] });
  const words = '<script>alert(1)</script> javascript:alert(1) https://example.com/?a=1&b="2 {{x}} \u202eright';
  const thread = await makeThread(order, harbor, [[harbor.staff[0] ?? carla, words]]);
  const mail = await letterTo(carla.id, thread.entries[0]?.id ?? "");
  expect(mail.subject).not.toMatch(/[\r\n\u202e]/);
  expect(mail.from.name).not.toMatch(/[\r\n\u202e]/);
  expect(mail.html).not.toMatch(/<script|<img src=x|<b>|href="javascript/);
  expect(mail.html).toContain("&lt;script&gt;");
  expect(linksOf(mail.html)).toContain("https://example.com/?a=1&b=");
  expect(mail.text).toContain(words);
});

describe("files", () => {
  const hostile = "<img src=x onerror=a()>\u202egpj.exe\r\nBcc: all.jpg";

  it("are named under the words, each on its line, in the reader's language, and are no part of the subject", async () => {
    const { carla, order, answered } = await makeScene("Here it is.");
    await hangFiles(answered, "lamp.jpg", hostile, `${"x".repeat(100)}.pdf`);
    await db.user.update({ where: { id: carla.id }, data: { locale: "de" } });
    const mail = await letterTo(carla.id, answered.id);
    const [, named] = mail.text.split("Here it is.\n\n");
    expect(named?.split("\n").slice(0, 4)).toEqual([
      "Mit 3 Dateien, zu sehen in der Unterhaltung:",
      "  lamp.jpg",
      "  <img src=x onerror=a()>gpj.exe Bcc: all.jpg",
      `  ${"x".repeat(60)}….pdf`,
    ]);
    expect(mail.html).toContain("Mit 3 Dateien, zu sehen in der Unterhaltung:");
    expect(mail.html).toMatch(/dir="auto"[^>]*>lamp\.jpg</);
    expect(mail.html).toContain("&lt;img src=x onerror=a()&gt;gpj.exe Bcc: all.jpg");
    expect(mail.subject).toBe(`Bestellung #${order.number}: Nachrichten mit Harbor Lights`);
  });

  it("alone are a mail all the same", async () => {
    const { carla, order, answered } = await makeScene("");
    await hangFiles(answered, "lamp.jpg");
    const mail = await letterTo(carla.id, answered.id);
    expect(mail.text).toContain(
      `Harbor Lights wrote to you (order #${order.number})\n\nWith 1 file, which you see in the conversation:\n  lamp.jpg\n\n`,
    );
    expect(mail.html).toMatch(/display:\s?none[^>]*>lamp\.jpg</);
    expect(linksOf(mail.html)).toHaveLength(1);
  });
});

async function reply(threadId: string, authorId: string) {
  const entry = { threadId, seq: 2, kind: "message", side: "vendor", authorId, text: "Yes", sendKey: "reply" } as const;
  return db.entry.create({ data: entry });
}
