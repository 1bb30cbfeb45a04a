import { describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import type { OwedMail } from "@/lib/outbox";
import { makeScene, oweOne, recordingTransport, rowOf } from "@/test/mails";
import { makeAdmin, makeCustomer, makeOrder, makeThread, makeUser } from "@/test/people";
import { sendDelivery } from "./send";

type Scene = Awaited<ReturnType<typeof makeScene>>;

/** Owes a mail, lets something happen, sends. @returns the addresses it went to, and why not */
async function sendAfter(mail: OwedMail, happens: () => Promise<unknown> = async () => undefined) {
  const id = await oweOne(mail);
  await happens();
  const { transport, handed } = recordingTransport();
  await sendDelivery(id, { transport });
  const { state, why } = await rowOf(id);
  return { to: handed.map(({ letter }) => letter.to), state, why };
}

const toCustomer = ({ carla, answered }: Scene): OwedMail => ({
  kind: "new_message",
  recipientId: carla.id,
  entryId: answered.id,
});
const toVendor = ({ victor, asked }: Scene): OwedMail => ({
  kind: "new_message",
  recipientId: victor.id,
  entryId: asked.id,
});

describe("a message's mail", () => {
  it("reaches the customer, and nobody who is not reachable any more", async () => {
    const scene = await makeScene();
    const { carla, order } = scene;
    const change = (data: object) => () => db.user.update({ where: { id: carla.id }, data });
    expect(await sendAfter(toCustomer(scene))).toMatchObject({ to: [carla.email], state: "sent" });
    const disabled = await sendAfter(toCustomer(scene), change({ disabledAt: new Date() }));
    expect(disabled).toEqual({ to: [], state: "dropped", why: "recipient_disabled" });
    const nameless = await sendAfter(toCustomer(scene), change({ disabledAt: null, email: null }));
    expect(nameless).toEqual({ to: [], state: "dropped", why: "no_address" });
    const odd = await sendAfter(toCustomer(scene), change({ email: "a@b\r\nbcc: c@d" }));
    expect(odd).toEqual({ to: [], state: "dropped", why: "no_address" });
    await change({ email: carla.email })();
    const next = await makeCustomer();
    const moved = () => db.order.update({ where: { id: order.id }, data: { customerId: next.id } });
    expect(await sendAfter(toCustomer(scene), moved)).toEqual({ to: [], state: "dropped", why: "right_lost" });
  });

  it("reaches the vendor's staff for as long as they are", async () => {
    const scene = await makeScene();
    const { victor, harbor, other } = scene;
    const email = (await db.user.findUniqueOrThrow({ where: { id: victor.id } })).email;
    expect(await sendAfter(toVendor(scene))).toMatchObject({ to: [email], state: "sent" });
    const leave = () => db.staff.deleteMany({ where: { userId: victor.id } });
    expect(await sendAfter(toVendor(scene), leave)).toEqual({ to: [], state: "dropped", why: "right_lost" });
    const elsewhere = () => db.staff.create({ data: { userId: victor.id, vendorId: other.id } });
    expect(await sendAfter(toVendor(scene), elsewhere)).toMatchObject({ to: [], why: "right_lost" });
    await db.staff.create({ data: { userId: victor.id, vendorId: harbor.id } });
    expect(await sendAfter(toVendor(scene))).toMatchObject({ to: [email] });
    const closed = () => db.vendor.update({ where: { id: harbor.id }, data: { removedAt: new Date() } });
    expect(await sendAfter(toVendor(scene), closed)).toMatchObject({ to: [], why: "right_lost" });
  });

  it("reaches no stranger, whatever was owed", async () => {
    const scene = await makeScene();
    const stranger = await makeUser();
    const sent = await sendAfter({ ...toCustomer(scene), recipientId: stranger.id });
    expect(sent).toEqual({ to: [], state: "dropped", why: "right_lost" });
    const admin = await makeAdmin();
    expect(await sendAfter({ ...toVendor(scene), recipientId: admin.id })).toMatchObject({ to: [admin.email] });
    const demoted = () => db.user.update({ where: { id: admin.id }, data: { isAdmin: false } });
    expect(await sendAfter({ ...toVendor(scene), recipientId: admin.id }, demoted)).toMatchObject({ to: [] });
  });

  it("reaches the store's mailbox as it is set at that moment", async () => {
    const carla = await makeCustomer();
    const thread = await makeThread(await makeOrder({ customer: carla }), null, [[carla, "Hello"]]);
    const mail = { kind: "new_message", recipientId: null, entryId: thread.entries[0]?.id ?? "" } as const;
    const setTo = (mailbox: string | null) => () => db.store.update({ where: { id: 1 }, data: { mailbox } });
    expect(await sendAfter(mail)).toEqual({ to: [], state: "dropped", why: "no_mailbox" });
    expect(await sendAfter(mail, setTo("store@example.com"))).toMatchObject({ to: ["store@example.com"] });
    expect(await sendAfter(mail, setTo(null))).toMatchObject({ to: [] });
  });
});

describe("a sign-in link", () => {
  it("goes out while it is worth something", async () => {
    const user = await makeUser();
    const mail: OwedMail = { kind: "sign_in_link", recipientId: user.id };
    expect(await sendAfter(mail)).toMatchObject({ to: [user.email] });
    const late = new Date(Date.now() - 31 * 60_000);
    const old = () => db.delivery.updateMany({ where: { state: "queued" }, data: { createdAt: late } });
    expect(await sendAfter(mail, old)).toEqual({ to: [], state: "dropped", why: "link_expired" });
  });
});

describe("an invitation", () => {
  it("goes out for seven days, while they are staff of a vendor that is there", async () => {
    const { victor, harbor, other } = await makeScene();
    const mail: OwedMail = { kind: "staff_invitation", recipientId: victor.id, vendorId: harbor.id };
    const { email } = await db.user.findUniqueOrThrow({ where: { id: victor.id } });
    expect(await sendAfter(mail)).toMatchObject({ to: [email], state: "sent" });
    const age = (days: number) => () =>
      db.delivery.updateMany({
        where: { state: "queued" },
        data: { createdAt: new Date(Date.now() - days * 24 * 60 * 60_000) },
      });
    expect(await sendAfter(mail, age(6.9))).toMatchObject({ to: [email] });
    expect(await sendAfter(mail, age(7.1))).toEqual({ to: [], state: "dropped", why: "link_expired" });
    const lost = { to: [], state: "dropped", why: "right_lost" };
    expect(await sendAfter({ ...mail, vendorId: other.id })).toEqual(lost);
    const set = (removedAt: Date | null) => () => db.vendor.update({ where: { id: harbor.id }, data: { removedAt } });
    expect(await sendAfter(mail, set(new Date()))).toEqual(lost);
    expect(await sendAfter(mail, set(null))).toMatchObject({ to: [email] });
    expect(await sendAfter(mail, () => db.staff.deleteMany({ where: { userId: victor.id } }))).toEqual(lost);
  });
});

describe("an order's access link", () => {
  it("goes to the order's customer only", async () => {
    const { carla, victor, order } = await makeScene();
    const mail = { kind: "order_access", orderId: order.id } as const;
    expect(await sendAfter({ ...mail, recipientId: carla.id })).toMatchObject({ to: [carla.email] });
    expect(await sendAfter({ ...mail, recipientId: victor.id })).toMatchObject({ to: [], why: "right_lost" });
  });
});
