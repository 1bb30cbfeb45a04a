import { expect, it } from "vitest";
import { GET, POST } from "@/app/unsubscribe/[token]/route";
import { db } from "@/lib/db";
import { tokenFor } from "@/lib/tokens";
import { makeScene, oweOne, recordingTransport, rowOf } from "@/test/mails";
import { sendDelivery } from "./send";

async function send(recipientId: string | null, entryId: string) {
  const id = await oweOne({ kind: "new_message", recipientId, entryId });
  const { transport, handed } = recordingTransport();
  await sendDelivery(id, { transport });
  return { id, headers: handed[0]?.letter.headers, why: (await rowOf(id)).why };
}
const asked = (token: string) => [new Request("http://localhost"), { params: Promise.resolve({ token }) }] as const;
const mailsOf = async (id: string) => (await db.user.findUniqueOrThrow({ where: { id } })).mails;

it("one click, by the address of the mail, ends that person's mails of messages and nobody else's", async () => {
  const { carla, victor, answered } = await makeScene();
  const { headers } = await send(carla.id, answered.id);
  expect(headers?.["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
  const token = /^<http:\/\/localhost:3000\/unsubscribe\/([\w-]+)>$/.exec(headers?.["List-Unsubscribe"] ?? "")?.[1];
  if (!token) throw new Error("no address");
  const seen = await GET(...asked(token));
  expect([seen.status, seen.headers.get("location")]).toEqual([303, "/account/settings"]);
  expect(await mailsOf(carla.id)).toBe("every");
  for (const _ of [1, 2]) expect((await POST(...asked(token))).status).toBe(200);
  expect(await mailsOf(carla.id)).toBe("none");
  expect(await mailsOf(victor.id)).toBe("every");
  expect((await send(carla.id, answered.id)).why).toBe("mails_off");
});

it("a dead token, another kind's and one of who is gone change nothing", async () => {
  const { carla, answered } = await makeScene();
  const { id } = await send(carla.id, answered.id);
  const dead = ["no-such-token", tokenFor("access", id)];
  for (const token of dead)
    expect([(await GET(...asked(token))).status, (await POST(...asked(token))).status]).toEqual([404, 404]);
  await db.user.update({ where: { id: carla.id }, data: { disabledAt: new Date() } });
  expect((await POST(...asked(tokenFor("unsubscribe", id)))).status).toBe(404);
  expect(await mailsOf(carla.id)).toBe("every");
});
