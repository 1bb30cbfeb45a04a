import { beforeEach, describe, expect, it } from "vitest";
import { changeMailChoice } from "@/lib/accounts/mail-choice";
import { db } from "@/lib/db";
import { readToken } from "@/lib/tokens";
import { hangFiles, makeScene, oweOne, recordingTransport, rowOf } from "@/test/mails";
import { makeAdmin } from "@/test/people";
import { findAccessLink } from "../accounts/access-link";
import { sendAgain } from "./again";
import { sendDelivery } from "./send";

let scene: Awaited<ReturnType<typeof makeScene>>;
const start = new Date();
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

beforeEach(async () => {
  await db.delivery.deleteMany();
  scene = await makeScene();
  await choose("together");
  await db.entry.update({ where: { id: scene.answered.id }, data: { createdAt: start } });
  await readUpTo(1);
});

const choose = (mails: string) => changeMailChoice(scene.carla.id, { lang: "en", mails });

/** The customer has read so far. */
async function readUpTo(lastReadSeq: number) {
  const key = { threadId: scene.thread.id, userId: scene.carla.id };
  const row = { ...key, side: "customer", lastReadSeq } as const;
  await db.participant.upsert({ where: { threadId_userId: key }, create: row, update: { lastReadSeq } });
}

const mute = () =>
  db.participant.updateMany({ where: { threadId: scene.thread.id, userId: scene.carla.id }, data: { muted: true } });

/** The shop writes, after so many minutes; its mail is owed. */
async function write(seq: number, text: string, minutes: number) {
  const fields = { threadId: scene.thread.id, seq, kind: "message", side: "vendor", text } as const;
  const entry = await db.entry.create({
    data: { ...fields, authorId: scene.victor.id, sendKey: `${scene.thread.id} ${seq}`, createdAt: at(minutes) },
  });
  return oweMail(entry.id);
}

const oweMail = (entryId: string) => oweOne({ kind: "new_message", recipientId: scene.carla.id, entryId });

const { transport, handed } = recordingTransport();
/** One attempt after so many minutes. @returns the letters it handed over */
async function send(id: string, minutes: number, by = transport) {
  const before = handed.length;
  await sendDelivery(id, { transport: by, now: () => at(minutes) });
  return handed.slice(before).map(({ letter }) => letter);
}

async function open(): Promise<string> {
  return (await db.delivery.findFirstOrThrow({ where: { openThreadId: scene.thread.id, state: "queued" } })).id;
}

const runAt = async (id: string) =>
  (
    await db.$queryRaw<{ at: Date }[]>`
      select run_at as at from graphile_worker._private_jobs where key = ${`delivery:${id}`}`
  )[0]?.at;

it("what is unread after 15 minutes goes in one mail, once, under the thread's subject", async () => {
  const first = await oweMail(scene.answered.id);
  expect(await send(first, 0)).toEqual([]);
  const bundle = await open();
  expect(await rowOf(first)).toMatchObject({ state: "dropped", why: "together", bundleId: bundle });
  expect(await runAt(bundle)).toEqual(at(15));
  expect(await send(await write(3, "The number is JD0277.", 5), 5)).toEqual([]);
  expect(await open()).toBe(bundle);
  expect(await send(bundle, 14)).toEqual([]);
  expect(await runAt(bundle)).toEqual(at(15));

  const [letter, ...more] = [...(await send(bundle, 15)), ...(await send(bundle, 15)), ...(await send(first, 16))];
  expect(more).toEqual([]);
  expect(letter?.to).toBe(scene.carla.email);
  expect(letter?.subject).toBe(`Order #${scene.order.number}: messages with Harbor Lights`);
  expect(letter?.text).toMatch(/^2 new messages[\s\S]*It goes out today\.[\s\S]*The number is JD0277\./);
  expect(letter?.headers.References).toBe(`<thread-${scene.thread.id}@localhost>`);
  expect(await rowOf(bundle)).toMatchObject({ state: "sent", openThreadId: null, entryId: scene.answered.id });
  const token = /orders\/access\/([\w-]+)/.exec(letter?.text ?? "")?.[1] ?? "";
  expect(readToken("access", token)).toBe(bundle);
  expect((await findAccessLink(token))?.path).toMatch(/\?at=2#m2$/);
});

it("waits for the first that is still unread, and leads there", async () => {
  const first = await oweMail(scene.answered.id);
  await send(first, 0);
  await send(await write(3, "The number is JD0277.", 9), 9);
  const bundle = await open();
  await readUpTo(2);
  expect(await send(bundle, 15)).toEqual([]);
  expect(await runAt(bundle)).toEqual(at(24));
  const [letter] = await send(bundle, 24);
  expect(letter?.text).toMatch(/^1 new message /);
  expect(letter?.text).not.toContain("It goes out today.");
  expect(await rowOf(first), "it was not in that mail").toMatchObject({ why: "read", bundleId: null });
  expect((await db.entry.findFirstOrThrow({ where: { deliveries: { some: { id: bundle } } } })).seq).toBe(3);
});

it("nothing goes of what has been read, and what comes later begins anew", async () => {
  await send(await oweMail(scene.answered.id), 0);
  const bundle = await open();
  await readUpTo(2);
  expect(await send(bundle, 15)).toEqual([]);
  expect(await rowOf(bundle)).toMatchObject({ state: "dropped", why: "read" });
  await send(await write(3, "Later.", 20), 20);
  expect(await open()).not.toBe(bundle);
  expect(await send(await open(), 35)).toHaveLength(1);
});

it("what is written while it is being sent goes in the next one, whole", async () => {
  await send(await oweMail(scene.answered.id), 0);
  const bundle = await open();
  const while_ = {
    ...transport,
    send: async (...args: Parameters<typeof transport.send>) => {
      await sendDelivery(await write(3, "One more.", 15), { transport, now: () => at(15) });
      return transport.send(...args);
    },
  };
  const [letter] = await send(bundle, 15, while_);
  expect(letter?.text).not.toContain("One more.");
  expect(await open()).not.toBe(bundle);
  const [next] = await send(await open(), 30);
  expect(next?.text).toMatch(/^1 new message /);
  expect(next?.text).toContain("One more.");
  expect(next?.text).not.toContain("It goes out today.");
});

describe("sent again by an admin", () => {
  let bundle: string;
  const again = async () => {
    const viewer = { as: "admin" as const, userId: (await makeAdmin()).id };
    await Promise.all([1, 2, 3].map(() => sendAgain(viewer, bundle, false)));
    return (await db.delivery.findUniqueOrThrow({ where: { againOfId: bundle } })).id;
  };

  beforeEach(async () => {
    await send(await oweMail(scene.answered.id), 0);
    await send(await write(3, "The number is JD0277.", 5), 5);
    bundle = await open();
    await send(bundle, 15, recordingTransport({ result: "refused", why: "validation_error" }).transport);
    expect(await rowOf(bundle)).toMatchObject({ state: "failed" });
    await send(await write(4, "Written since.", 16), 16);
  });

  it("it goes at once and once, with what is still unread of its own", async () => {
    await readUpTo(2);
    const id = await again();
    const [letter, ...more] = [...(await send(id, 17)), ...(await send(id, 17))];
    expect(more).toEqual([]);
    expect(letter?.text).toMatch(/^1 new message [\s\S]*The number is JD0277\./);
    expect(letter?.text).not.toMatch(/It goes out today|Written since/);
    const token = /orders\/access\/([\w-]+)/.exec(letter?.text ?? "")?.[1] ?? "";
    expect((await findAccessLink(token))?.path).toMatch(/\?at=3#m3$/);
    const [next] = await send(await open(), 31);
    expect(next?.text).toMatch(/^1 new message [\s\S]*Written since\./);
  });

  it.each([
    ["who has read all of it", () => readUpTo(3), "read"],
    ["who wants no mails any more", () => choose("none"), "mails_off"],
    ["who muted the thread", mute, "muted"],
  ])("nothing goes to one %s", async (_, happens, why) => {
    await happens();
    const id = await again();
    expect(await send(id, 17)).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ state: "dropped", why });
  });

  it("and again, where that did not arrive either", async () => {
    const second = await again();
    await send(second, 17, recordingTransport({ result: "refused", why: "validation_error" }).transport);
    bundle = second;
    const [letter] = await send(await again(), 18);
    expect(letter?.text).toMatch(/^2 new messages /);
  });
});

it("names the files of each message", async () => {
  const ids = [await oweMail(scene.answered.id), await write(3, "", 1)];
  await hangFiles(await db.entry.findFirstOrThrow({ where: { threadId: scene.thread.id, seq: 3 } }), "parcel.jpg");
  for (const id of ids) await send(id, 1);
  const [letter] = await send(await open(), 15);
  expect(letter?.text).toContain("It goes out today.\n\nHarbor Lights wrote to you\nWith 1 file, which you see in");
  expect(letter?.text.split("\n")).toContain("  parcel.jpg");
  expect(letter?.html).toContain("parcel.jpg");
});

it("many at once are in one mail", async () => {
  const ids = [await oweMail(scene.answered.id)];
  for (let seq = 3; seq < 15; seq++) ids.push(await write(seq, `Number ${seq}.`, 1));
  await Promise.all(ids.map((id) => send(id, 1)));
  const [letter, ...more] = await send(await open(), 15);
  expect(more).toEqual([]);
  expect(letter?.text).toContain("13 new messages");
  expect(letter?.text).toContain("and 3 more");
  expect(await db.delivery.count({ where: { kind: "new_messages" } })).toBe(1);
});

it("tries again with the same bytes, whatever was written or read since", async () => {
  await send(await oweMail(scene.answered.id), 0);
  const bundle = await open();
  const flaky = recordingTransport({ result: "later", why: "network", unsure: true });
  const by = { ...flaky.transport };
  await send(bundle, 15, by);
  await send(await write(3, "One more.", 16), 16);
  await readUpTo(2);
  await send(bundle, 40, by);
  expect(flaky.handed).toHaveLength(2);
  expect(new Set(flaky.handed.map((it) => JSON.stringify(it))).size).toBe(1);
  expect(await rowOf(bundle)).toMatchObject({ state: "sent" });
});

describe("meanwhile", () => {
  beforeEach(async () => {
    await send(await oweMail(scene.answered.id), 0);
  });

  it("wants none any more: none goes", async () => {
    const bundle = await open();
    await choose("none");
    expect(await send(bundle, 15)).toEqual([]);
    expect(await rowOf(bundle)).toMatchObject({ state: "dropped", why: "mails_off" });
  });

  it("wants every message again: what waits comes, and the next one by itself", async () => {
    const bundle = await open();
    await choose("every");
    expect(await send(bundle, 15)).toHaveLength(1);
    const [letter] = await send(await write(3, "By itself.", 16), 16);
    expect(letter?.text).toContain("Harbor Lights wrote to you");
  });

  it("may not see it any more, or is not mailed any more: none goes, and the next begins anew", async () => {
    const bundle = await open();
    await db.stoppedAddress.create({ data: { address: scene.carla.email ?? "", why: "bounced" } });
    expect(await send(bundle, 15)).toEqual([]);
    expect(await rowOf(bundle)).toMatchObject({ state: "dropped", why: "address_stopped" });
    await db.stoppedAddress.deleteMany();
    await send(await write(3, "Again.", 16), 16);
    const next = await open();
    expect(next).not.toBe(bundle);
    await db.user.update({ where: { id: scene.carla.id }, data: { disabledAt: start } });
    expect(await send(next, 31)).toEqual([]);
    expect(await rowOf(next)).toMatchObject({ state: "dropped", why: "recipient_disabled" });
  });
});

it("the shop's other readers get each message as before", async () => {
  const id = await oweOne({ kind: "new_message", recipientId: scene.victor.id, entryId: scene.asked.id });
  expect(await send(id, 0)).toHaveLength(1);
});
