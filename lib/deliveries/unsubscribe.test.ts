import { beforeEach, describe, expect, it } from "vitest";
import { GET, POST } from "@/app/unsubscribe/[token]/route";
import { db } from "@/lib/db";
import { tokenFor } from "@/lib/tokens";
import { makeScene, oweOne, recordingTransport, rowOf } from "@/test/mails";
import { chooseMails, muteByMail, readChoosing } from "./choose-mails";
import { sendDelivery } from "./send";

let scene: Awaited<ReturnType<typeof makeScene>>;

beforeEach(async () => {
  scene = await makeScene();
  const { carla, victor, harbor, thread } = scene;
  await db.participant.createMany({
    data: [
      { threadId: thread.id, userId: carla.id, side: "customer" },
      { threadId: thread.id, userId: victor.id, side: "vendor", vendorId: harbor.id },
    ],
    skipDuplicates: true,
  });
});

async function send(recipientId: string | null, entryId: string) {
  const id = await oweOne({ kind: "new_message", recipientId, entryId });
  const { transport, handed } = recordingTransport();
  await sendDelivery(id, { transport });
  return { id, letter: handed[0]?.letter, why: (await rowOf(id)).why };
}
const ONE_CLICK = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
const at = (token: string) => ({ params: Promise.resolve({ token }) });
const get = (token: string) => GET(new Request("http://localhost"), at(token));
const post = async (token: string, body: BodyInit | null = ONE_CLICK) =>
  (await POST(new Request("http://localhost", { method: "POST", body }), at(token))).status;
const mailsOf = async (id: string) => (await db.user.findUniqueOrThrow({ where: { id } })).mails;
const muted = async () =>
  (await db.participant.findMany({ where: { muted: true }, select: { threadId: true, userId: true } })).filter(
    ({ threadId }) => threadId === scene.thread.id,
  );

describe("one click", () => {
  it("by the address of the mail, ends that person's mails of messages and nobody else's", async () => {
    const { carla, victor, answered } = scene;
    const { letter } = await send(carla.id, answered.id);
    expect(letter?.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
    const address = /^<http:\/\/localhost:3000\/unsubscribe\/([\w-]+)>$/.exec(
      letter?.headers["List-Unsubscribe"] ?? "",
    );
    const token = address?.[1] ?? "";
    expect(letter?.text).toContain(`:\nhttp://localhost:3000/unsubscribe/${token}\n`);
    expect(letter?.html).toContain(`href="http://localhost:3000/unsubscribe/${token}"`);
    const seen = await get(token);
    expect([seen.status, seen.headers.get("location")]).toEqual([303, `/unsubscribe/${token}/mails`]);
    expect(await mailsOf(carla.id)).toBe("every");
    for (const _ of [1, 2]) expect(await post(token)).toBe(200);
    expect(await mailsOf(carla.id)).toBe("none");
    expect(await mailsOf(victor.id)).toBe("every");
    expect((await send(carla.id, answered.id)).why).toBe("mails_off");
  });

  it("is a form of that pair, of either kind, and nothing else", async () => {
    const { carla, answered } = scene;
    const token = tokenFor("unsubscribe", (await send(carla.id, answered.id)).id);
    const [multipart, more] = [new FormData(), new FormData()];
    for (const form of [multipart, more]) form.set("List-Unsubscribe", "One-Click");
    more.set("token", token);
    const wrong = [null, "List-Unsubscribe=One-Click", new URLSearchParams({ "List-Unsubscribe": "Yes" }), more];
    for (const body of wrong) expect(await post(token, body)).toBe(400);
    expect(await mailsOf(carla.id)).toBe("every");
    expect(await post(token, multipart)).toBe(200);
    expect(await mailsOf(carla.id)).toBe("none");
  });
});

it("the mailbox of the store is nobody and has nothing to choose", async () => {
  await db.store.update({ where: { id: 1 }, data: { mailbox: "store@example.com" } });
  const { letter, id } = await send(null, scene.asked.id);
  expect(letter?.to).toBe("store@example.com");
  expect(letter?.text).not.toContain("unsubscribe");
  expect(await readChoosing(tokenFor("unsubscribe", id))).toBeNull();
});

describe("the page's choices", () => {
  it("are of whom the mail went to and of its thread, and looking changes nothing", async () => {
    const { carla, victor, order, answered } = scene;
    const { id } = await send(carla.id, answered.id);
    const token = tokenFor("unsubscribe", id);
    for (const _ of [1, 2])
      expect(await readChoosing(token)).toEqual({ order: order.number, mails: "every", muted: false });
    await Promise.all([1, 2, 3].map(() => muteByMail(token, true)));
    expect(await muted()).toEqual([{ threadId: scene.thread.id, userId: carla.id }]);
    expect((await send(carla.id, answered.id)).why).toBe("muted");
    await Promise.all([1, 2, 3].map(() => chooseMails(token, "together")));
    expect(await readChoosing(token)).toEqual({ order: order.number, mails: "together", muted: true });
    expect(await mailsOf(victor.id)).toBe("every");
    await muteByMail(token, false);
    expect(await muted()).toEqual([]);
  });

  it("are those of the list", async () => {
    const token = tokenFor("unsubscribe", (await send(scene.carla.id, scene.answered.id)).id);
    await expect(chooseMails(token, "some")).rejects.toMatchObject({ field: "mails" });
    expect(await mailsOf(scene.carla.id)).toBe("every");
  });

  it("leave who has left the shop what they get of other threads", async () => {
    const { victor, asked, harbor } = scene;
    const token = tokenFor("unsubscribe", (await send(victor.id, asked.id)).id);
    expect(await readChoosing(token)).toMatchObject({ muted: false });
    await db.staff.deleteMany({ where: { vendorId: harbor.id } });
    expect(await readChoosing(token)).toMatchObject({ muted: null });
    await muteByMail(token, true);
    expect(await muted()).toEqual([]);
  });
});

it("a dead link, another kind's and one of who is gone change nothing", async () => {
  const { carla, answered, thread } = scene;
  const { id } = await send(carla.id, answered.id);
  const signIn = await oweOne({ kind: "sign_in_link", recipientId: carla.id });
  const live = tokenFor("unsubscribe", id);
  const refused = async (token: string) => {
    expect(await post(token)).toBe(404);
    expect(await readChoosing(token)).toBeNull();
    await expect(muteByMail(token, true)).rejects.toThrow("does not work any more");
    await expect(chooseMails(token, "none")).rejects.toThrow("does not work any more");
  };
  for (const token of ["no-such-token", tokenFor("access", id), tokenFor("unsubscribe", signIn)]) await refused(token);
  await db.user.update({ where: { id: carla.id }, data: { disabledAt: new Date() } });
  await refused(live);
  expect([await mailsOf(carla.id), await muted()]).toEqual(["every", []]);
  await db.user.update({ where: { id: carla.id }, data: { disabledAt: null } });
  await muteByMail(live, true);
  expect(await muted()).toEqual([{ threadId: thread.id, userId: carla.id }]);
});
