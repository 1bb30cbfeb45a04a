import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { sweepFiles } from "@/lib/attachments/sweep";
import { takeFile } from "@/lib/attachments/take";
import { db } from "@/lib/db";
import { sendDelivery } from "@/lib/deliveries/send";
import { owe } from "@/lib/outbox";
import { NotFound, Refusal } from "@/lib/refusal";
import { keepDraft } from "@/lib/threads/draft";
import { findFile } from "@/lib/threads/file";
import { postMessage } from "@/lib/threads/post";
import { postInput } from "@/lib/threads/schema";
import { openThread } from "@/lib/threads/thread";
import { tokenFor } from "@/lib/tokens";
import { emptyOrders } from "@/test/empty-orders";
import { importLines } from "@/test/import-lines";
import { recordingTransport } from "@/test/mails";
import { orderLine } from "@/test/order-line";
import { makeAdmin, makeUser } from "@/test/people";
import { tracesOf } from "@/test/traces";
import { findAccessLink } from "./access-link";
import { checkPassword } from "./check-password";
import { createAdmin } from "./create-admin";
import { deleteAccount } from "./delete-account";
import { findPerson } from "./find-person";
import { addGrant, findHolder } from "./grant";
import { mailOrderAccess } from "./order-access";
import { hashPassword } from "./password";
import { changeName } from "./profile";
import { findLink, mailSignInLink } from "./sign-in-link";
import type { CustomerViewer, VendorViewer } from "./viewer";

const ROUNDS = process.env.LONG === "1" ? 100 : 10;
const PERSONAL = ["carla@example.com", "Carla", "Main St", "Porto", "4000-001", "Europe/Lisbon"];
const at = { number: "1001", seller: "harbor-lights" };
const write = (text: string) => postInput.parse({ text, clientId: randomUUID(), shown: 0 });
const reload = (id: string) => db.user.findUniqueOrThrow({ where: { id } });
let customer: CustomerViewer;
let vendor: VendorViewer;

// Carla bought at Harbor Lights, signed in, chose a password and a zone, and the two have written to each other.
beforeEach(async () => {
  await emptyOrders();
  await importLines(orderLine());
  const { customerId } = await db.order.findUniqueOrThrow({ where: { number: "1001" } });
  const passwordHash = await hashPassword("a long password");
  const fields = {
    passwordHash,
    timeZone: "Europe/Lisbon",
    locale: "pt",
    nameIsOwn: true,
    firstSignedInAt: new Date(),
  };
  await db.user.update({ where: { id: customerId }, data: fields });
  const staff = await db.staff.findFirstOrThrow();
  customer = { as: "customer", userId: customerId, orderIds: null };
  vendor = { as: "vendor", userId: staff.userId, vendorIds: [staff.vendorId] };
  await postMessage(customer, at, write("Is the shade brass?"));
  await postMessage(vendor, at, write("It is."));
});

describe("what goes", () => {
  test("everything personal, from every column of the database", async () => {
    await db.notice.create({
      data: { kind: "address_not_taken", subject: `customer:${customer.userId}:ab`, data: { userId: customer.userId } },
    });
    const [sent] = await db.delivery.findMany({ where: { recipientId: customer.userId } });
    const letter = { to: "carla@example.com", subject: "x", text: "Dear Carla" };
    await db.delivery.update({ where: { id: sent?.id ?? "" }, data: { state: "sent", rendered: letter } });
    await mailSignInLink({ email: "carla@example.com", address: "192.0.2.1", next: "/account/orders?q=Carla" });
    await keepDraft(customer, at, "Greetings from Porto", 0);
    await keepDraft(vendor, at, "A draft of the shop's", 0);
    expect((await tracesOf(PERSONAL)).sort()).toEqual([
      "delivery.next",
      "delivery.rendered",
      "draft.text",
      "order.shipping_address",
      "user.email",
      "user.name",
      "user.time_zone",
    ]);
    await deleteAccount(customer.userId);
    expect(await tracesOf(PERSONAL)).toEqual([]);
    expect(await db.notice.count()).toBe(0);
    expect(await db.draft.findMany()).toMatchObject([{ userId: vendor.userId, text: "A draft of the shop's" }]);
    expect(await reload(customer.userId)).toMatchObject({
      ...{ name: "Former customer", nameIsOwn: false, email: null, passwordHash: null, locale: "en", timeZone: null },
      ...{ isAdmin: false, sessionVersion: 1, linkVersion: 1, firstSignedInAt: null },
      ...{ erasedEmail: expect.any(String), disabledAt: expect.any(Date), deletedAt: expect.any(Date) },
    });
  });

  test("files that no message has, whose sender was still writing; those of messages stay as their words do", async () => {
    const of = { uploaderId: customer.userId, type: "application/pdf", size: 9 };
    const [sent, unsent] = [randomUUID(), randomUUID()];
    await db.file.createMany({
      data: [
        { ...of, id: sent, key: "sent", name: "bill.pdf" },
        { ...of, id: unsent, key: "unsent", name: "Carla.pdf" },
      ],
    });
    await postMessage(customer, at, { ...write("The bill"), files: [sent] });
    await deleteAccount(customer.userId);
    const removed: string[] = [];
    const store = {
      put: async () => undefined,
      get: async () => null,
      remove: async (key: string) => void removed.push(key),
    };
    // What the sweep does not take yet, nobody finds any more.
    expect(await findFile([customer], unsent)).toBeNull();
    await sweepFiles(store);
    expect(removed).toEqual(["unsent"]);
    expect(await db.file.findMany({ select: { id: true } })).toEqual([{ id: sent }]);
    expect(await findFile([vendor], sent)).toMatchObject({ name: "bill.pdf" });
    const another = { name: "late.pdf", bytes: Buffer.from("%PDF-1.7") };
    await expect(takeFile(customer.userId, another, store)).rejects.toThrow(NotFound);
  });

  test("sessions, grants and links, at once", async () => {
    const { id: orderId } = await db.order.findFirstOrThrow();
    const proof = { id: customer.userId, sessionVersion: 0 };
    const grant = addGrant(null, { userId: customer.userId, linkVersion: 0, orderId });
    const link = { kind: "sign_in_link", recipientId: customer.userId, linkVersion: 0 } as const;
    const [access, signIn] = await db.$transaction((tx) => owe(tx, [{ ...link, kind: "order_access", orderId }, link]));
    const tokens = { access: tokenFor("access", access ?? ""), signIn: tokenFor("sign-in", signIn ?? "") };
    const open = async () => [
      Boolean(await findPerson(proof)),
      Boolean(await findHolder(grant)),
      Boolean(await findAccessLink(tokens.access)),
      (await findLink(tokens.signIn))?.state,
    ];
    expect(await open()).toEqual([true, true, true, "good"]);
    await deleteAccount(customer.userId);
    expect(await open()).toEqual([false, false, false, "expired"]);
  });

  test("mails still owed: none is handed over, and nothing is written into them", async () => {
    const { transport, handed } = recordingTransport();
    const [mail] = await db.delivery.findMany({ where: { recipientId: customer.userId, state: "queued" } });
    await deleteAccount(customer.userId);
    await postMessage(vendor, at, write("Are you there?"));
    for (const { id } of await db.delivery.findMany({ where: { recipientId: customer.userId } }))
      await sendDelivery(id, { transport });
    expect(handed).toEqual([]);
    const rows = await db.delivery.findMany({ where: { recipientId: customer.userId } });
    expect(rows.map(({ id, state, why, rendered }) => ({ id, state, why, rendered }))).toEqual([
      { id: mail?.id, state: "dropped", why: "recipient_deleted", rendered: null },
    ]);
  });

  test("a mail being handed over at this moment is not written anew", async () => {
    const [mail] = await db.delivery.findMany({ where: { recipientId: customer.userId, state: "queued" } });
    const { transport, handed } = recordingTransport();
    const during = {
      ...transport,
      send: async (...given: Parameters<typeof transport.send>) => {
        await deleteAccount(customer.userId);
        return transport.send(...given);
      },
    };
    await sendDelivery(mail?.id ?? "", { transport: during });
    expect(handed).toHaveLength(1);
    expect(await db.delivery.findUnique({ where: { id: mail?.id ?? "" } })).toMatchObject({
      ...{ state: "dropped", rendered: null },
    });
  });

  test("a vendor's staff: rights, unread and the shop's copy of the address; what they wrote stays the shop's", async () => {
    const { email, name } = await reload(vendor.userId);
    expect(await tracesOf([String(email)])).toEqual(["user.email", "vendor.email"]);
    await deleteAccount(vendor.userId);
    expect(await tracesOf([String(email)])).toEqual([]);
    expect(await db.staff.count()).toBe(0);
    expect(await db.participant.count({ where: { userId: vendor.userId } })).toBe(0);
    const thread = await openThread(customer, at, { before: null, after: null, at: null, history: false });
    expect(thread?.entries.map(({ author }) => author.name)).toEqual(["Carla Ruiz", name]);
  });

  test("an admin's: the right, and being addressed", async () => {
    const [ada, other] = [await makeAdmin(), await makeAdmin()];
    await importLines(
      orderLine({ status: "approved", items: [{ ...orderLine().items[0], vendor: null }], tracking: [] }),
    );
    await postMessage(customer, { number: "1001", seller: "store" }, write("To the store"));
    const addressed = (userId: string) => db.participant.count({ where: { userId } });
    expect(await addressed(ada.id)).toBe(1);
    await deleteAccount(ada.id);
    expect([await addressed(ada.id), await addressed(other.id)]).toEqual([0, 1]);
    expect((await reload(ada.id)).isAdmin).toBe(false);
  });
});

describe("what stays", () => {
  test("the order, and the conversation for its seller, under Former customer", async () => {
    await deleteAccount(customer.userId);
    const thread = await openThread(vendor, at, { before: null, after: null, at: null, history: false });
    expect(thread).toMatchObject({ customerName: "Former customer", writable: true });
    expect(thread?.entries.map(({ text, author }) => [author.name, text])).toEqual([
      ["Former customer", "Is the shade brass?"],
      ["Harbor Lights", "It is."],
    ]);
    expect((await postMessage(vendor, at, write("Noted."))).seq).toBe(3);
    expect(await db.order.findUnique({ where: { number: "1001" } })).toMatchObject({ customerId: customer.userId });
  });

  test("nothing of anybody else", async () => {
    const others = () =>
      Promise.all([
        db.user.findMany({ where: { id: { not: customer.userId } } }),
        db.participant.findMany({ where: { userId: { not: customer.userId } } }),
        db.delivery.findMany({ where: { recipientId: { not: customer.userId } } }),
        db.entry.findMany(),
        db.thread.findMany(),
        db.vendor.findMany(),
      ]);
    const before = await others();
    await deleteAccount(customer.userId);
    expect(await others()).toEqual(before);
  });
});

describe("afterwards the address is a stranger's", () => {
  beforeEach(() => deleteAccount(customer.userId));

  test("signing in, a link and finding the order say what they say to anybody, and mail nothing", async () => {
    const given = { password: "a long password", address: "192.0.2.7" };
    const known = await checkPassword({ email: "carla@example.com", ...given });
    expect(known).toEqual(await checkPassword({ email: "nobody@example.com", ...given }));
    const before = await db.delivery.count();
    await mailSignInLink({ email: "carla@example.com", address: "192.0.2.7", next: null });
    await mailOrderAccess({ number: "1001", email: "carla@example.com", address: "192.0.2.7" });
    expect(await db.delivery.count()).toBe(before);
  });

  test("an admin made of it is somebody new, who has none of the old orders", async () => {
    expect((await createAdmin("carla@example.com")).result).toBe("created");
    const anew = await db.user.findUniqueOrThrow({ where: { email: "carla@example.com" } });
    expect(anew.id).not.toBe(customer.userId);
    expect(await db.order.count({ where: { customerId: anew.id } })).toBe(0);
  });

  test("a page left open changes no name", async () => {
    await expect(changeName(customer.userId, "Carla Ruiz")).rejects.toThrow(Refusal);
    expect(await tracesOf(PERSONAL)).toEqual([]);
  });
});

describe("twice, at once, by whom", () => {
  test("again changes nothing; nobody is not found", async () => {
    await deleteAccount(customer.userId);
    const once = await reload(customer.userId);
    await deleteAccount(customer.userId);
    expect(await reload(customer.userId)).toEqual(once);
    await expect(deleteAccount(randomUUID())).rejects.toThrow(NotFound);
  });

  test("ten at once are one", async () => {
    await Promise.all(Array.from({ length: 10 }, () => deleteAccount(customer.userId)));
    expect(await reload(customer.userId)).toMatchObject({ sessionVersion: 1, linkVersion: 1 });
  });

  test("what allowed it is asked under the lock, and its no undoes everything", async () => {
    const no = () => Promise.reject(new Refusal("Not any more."));
    const before = await reload(customer.userId);
    await expect(deleteAccount(customer.userId, no)).rejects.toThrow("Not any more.");
    expect(await reload(customer.userId)).toEqual(before);
  });

  test("the only admin stays until there is another who can act", async () => {
    const ada = await makeAdmin();
    await makeAdmin({ disabledAt: new Date() });
    await expect(deleteAccount(ada.id)).rejects.toThrow(Refusal);
    await makeAdmin();
    await deleteAccount(ada.id);
    expect((await reload(ada.id)).deletedAt).not.toBeNull();
  });

  test("of two admins who leave at once one stays", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      await db.user.deleteMany({ where: { isAdmin: true } });
      const two = [await makeAdmin(), await makeAdmin()];
      const left = await Promise.allSettled(two.map(({ id }) => deleteAccount(id)));
      expect(left.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(await db.user.count({ where: { isAdmin: true } })).toBe(1);
    }
  });

  test("an answer of the seller, and messages of the person, at once: all are there, whole", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      await db.throttle.deleteMany();
      const someone = await makeUser({ name: "Carla" });
      await db.order.updateMany({ data: { customerId: someone.id } });
      await db.thread.updateMany({ data: { customerId: someone.id } });
      const theirs: CustomerViewer = { as: "customer", userId: someone.id, orderIds: null };
      const before = await db.entry.count();
      const texts = [1, 2, 3].map((n) => write(`${round}-${n}`));
      await Promise.all([
        ...texts.map((text) => postMessage(theirs, at, text)),
        deleteAccount(someone.id),
        postMessage(vendor, at, write(`answer ${round}`)),
      ]);
      expect(await db.entry.count()).toBe(before + 4);
      expect(await reload(someone.id)).toMatchObject({ name: "Former customer", email: null });
    }
  });
});
