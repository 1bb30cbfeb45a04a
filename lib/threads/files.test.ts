import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import type { CustomerViewer, Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { makeAdmin, makeCustomer, makeOrder, makeVendor } from "@/test/people";
import { catchUp } from "./catch-up";
import { findFile } from "./file";
import { postMessage } from "./post";
import { postInput } from "./schema";
import { openThread } from "./thread";

let customer: CustomerViewer;
let vendor: Viewer;
let strangers: Viewer[];
let at: { number: string; seller: string };

beforeEach(async () => {
  await db.throttle.deleteMany();
  const [person, other] = [await makeCustomer(), await makeCustomer()];
  const [shop, elsewhere] = [await makeVendor({ staff: 1 }), await makeVendor({ staff: 1 })];
  customer = { as: "customer", userId: person.id, orderIds: null };
  vendor = { as: "vendor", userId: shop.staff[0]?.id ?? "", vendorIds: [shop.id] };
  strangers = [
    { as: "customer", userId: other.id, orderIds: null },
    { as: "customer", userId: person.id, orderIds: [], threadIds: [] },
    { as: "vendor", userId: elsewhere.staff[0]?.id ?? "", vendorIds: [elsewhere.id] },
  ];
  const { number } = await makeOrder({ customer: person, items: [{ vendor: shop }, { vendor: elsewhere }] });
  at = { number, seller: shop.slug };
});

async function newFile(uploaderId = customer.userId, name = "lamp.png"): Promise<string> {
  const data = {
    uploaderId,
    key: randomUUID(),
    name,
    type: "image/png",
    size: 9,
    width: 3,
    height: 2,
    previewKey: null,
  };
  return (await db.file.create({ data })).id;
}
const write = (files: string[], text = "", clientId = randomUUID()) =>
  postInput.parse({ text, clientId, shown: 0, files });

it("a message takes its files, in order, and needs no text; the other side finds them, live and later", async () => {
  const files = [await newFile(undefined, "b.png"), await newFile(undefined, "a.png")];
  const posted = await postMessage(customer, at, write(files, " \n"));
  expect(posted.files.map(({ name }) => name)).toEqual(["b.png", "a.png"]);
  const thread = await openThread(vendor, at, { before: null, after: null, at: null, history: false });
  expect(thread?.entries.map((it) => [it.text, it.files.map(({ id }) => id)])).toEqual([["", files]]);
  const later = await catchUp(vendor, at, 0);
  expect(later?.entries[0]?.files).toEqual(thread?.entries[0]?.files);
});

it("without either the message is blank; six files are too many", () => {
  const { error } = postInput.safeParse({ text: " ", clientId: randomUUID(), shown: 0, files: [] });
  expect(error?.issues[0]).toMatchObject({ path: ["text"], message: "The message may not be blank." });
  const six = Array.from({ length: 6 }, () => randomUUID());
  expect(() => write(six)).toThrow(/up to 5 files/);
});

it("the same send twice, after each other and at once, is one message with its files", async () => {
  const input = write([await newFile()], "Look");
  const all = await Promise.all([1, 2, 3].map(() => postMessage(customer, at, input)));
  all.push(await postMessage(customer, at, input));
  expect(new Set(all.map(({ entryId }) => entryId)).size).toBe(1);
  expect(all.map(({ files }) => files.length)).toEqual([1, 1, 1, 1]);
  expect(await db.entry.count({ where: { authorId: customer.userId } })).toBe(1);
  // The same words under the same number with another file are another message.
  const other = await postMessage(customer, at, { ...input, files: [await newFile()] });
  expect(other.seq).toBe(2);
});

it("a form that brings the same files twice, each time under other ids, is one message", async () => {
  const clientId = randomUUID();
  const send = async (mark: string) =>
    postMessage(customer, at, { ...write([await newFile()], "Look", clientId), marks: [mark] });
  const [first, ...others] = [...(await Promise.all([send("a"), send("a")])), await send("a")];
  for (const it of others) expect(it).toEqual(first);
  expect((await send("b")).seq).toBe(2);
  expect(await db.file.count({ where: { uploaderId: customer.userId, entryId: null } })).toBe(2);
});

it("of two messages at once that want one file, one has it and the other was never written", async () => {
  const id = await newFile();
  const both = await Promise.allSettled(["one", "two"].map((text) => postMessage(customer, at, write([id], text))));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db.entry.count({ where: { authorId: customer.userId } })).toBe(1);
});

it("takes no file of another, none that hangs already, and none older than a day", async () => {
  const [theirs, old] = [await newFile(vendor.userId), await newFile()];
  await db.$executeRaw`update file set created_at = now() - interval '25 hours' where id = ${old}::uuid`;
  for (const id of [theirs, old, randomUUID()])
    await expect(postMessage(customer, at, write([id], "Look"))).rejects.toBeInstanceOf(Refusal);
  expect(await db.entry.count({ where: { authorId: customer.userId } })).toBe(0);
});

it("is there for its uploader before, for who may see its message after, and for nobody else", async () => {
  const id = await newFile();
  const admin: Viewer = { as: "admin", userId: (await makeAdmin()).id };
  expect(await findFile([customer], id)).not.toBeNull();
  for (const viewer of [vendor, admin, ...strangers.filter(({ userId }) => userId !== customer.userId)])
    expect(await findFile([viewer], id)).toBeNull();
  await postMessage(customer, at, write([id]));
  for (const viewer of [customer, vendor, admin]) expect(await findFile([viewer], id)).not.toBeNull();
  for (const viewer of strangers) expect(await findFile([viewer], id)).toBeNull();
  expect(await findFile([admin], "no-such-file")).toBeNull();
});
