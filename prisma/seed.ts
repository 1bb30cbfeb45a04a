import { hash } from "@node-rs/argon2";
import { demoPassword, demoStore, people, shops } from "./cast.ts";
import { createClient, type Prisma } from "./client.ts";
import { conversations } from "./seed/conversations.ts";
import { moment } from "./seed/moment.ts";
import { orderRows } from "./seed/order-rows.ts";
import { orders } from "./seed/orders.ts";
import { threadRows } from "./seed/thread-rows.ts";

/** Any number, the same for every process: of two seeds at once the second finds the work done. */
const SEED_LOCK = 5_200_102;

type Tx = Parameters<Parameters<ReturnType<typeof createClient>["$transaction"]>[0]>[0];

/**
 * Puts the demo's cast on stage (PRODUCT 8): people, shops, orders and threads in every state, all or nothing.
 * Does nothing where any of the cast already is. @param url a migrated database
 * @param options `now`: what "today" is in the demo's dates, the present unless told
 */
export async function seed(url: string, { now = new Date() }: { now?: Date } = {}): Promise<void> {
  const db = createClient(url, 1);
  try {
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(${SEED_LOCK})`;
      const known = await tx.user.count({ where: { id: { in: Object.values(people).map(({ id }) => id) } } });
      if (known === 0) await fill(tx, now);
    });
  } finally {
    await db.$disconnect();
  }
}

async function fill(tx: Tx, now: Date) {
  await tx.store.upsert({ where: { id: 1 }, create: demoStore, update: demoStore });
  await tx.user.createMany({ data: await userRows(now) });
  await tx.customerIdentity.createMany({
    data: [...new Set(orders.map(({ customer }) => customer))].map((key) => {
      return { source: "demo", externalId: key, userId: people[key].id };
    }),
  });
  await tx.vendor.createMany({
    data: Object.entries(shops).map(([externalId, shop]) => {
      return { ...shop, source: "demo", externalId, createdAt: moment(now, "200 d 08:00") };
    }),
  });
  await tx.staff.createMany({
    data: Object.values(people).flatMap((person) => {
      return "staffOf" in person ? [{ vendorId: shops[person.staffOf].id, userId: person.id }] : [];
    }),
  });

  const rows = orders.map((order) => orderRows(order, now));
  await tx.order.createMany({ data: rows.map(({ order }) => order) });
  await tx.orderItem.createMany({ data: rows.flatMap(({ items }) => items) });
  await tx.orderVendor.createMany({ data: rows.flatMap(({ vendors }) => vendors) });
  await tx.tracking.createMany({ data: rows.flatMap(({ tracking }) => tracking) });

  const threads = conversations.map((conversation) => threadRows(conversation, now));
  await tx.thread.createMany({ data: threads.map(({ thread }) => thread) });
  await tx.entry.createMany({ data: threads.flatMap(({ entries }) => entries) });
  await tx.participant.createMany({ data: threads.flatMap(({ participants }) => participants) });
  await tx.answer.createMany({ data: threads.flatMap(({ answers }) => answers) });
  const disputes = threads.flatMap((it) => it.disputes);
  await tx.dispute.createMany({ data: disputes });
  for (const { id, threadId, closedAt } of disputes)
    if (!closedAt) await tx.thread.update({ where: { id: threadId }, data: { openDisputeId: id } });
}

async function userRows(now: Date): Promise<Prisma.UserCreateManyInput[]> {
  return Promise.all(
    Object.values(people).map(async (person) => ({
      id: person.id,
      name: person.name,
      email: person.email,
      isAdmin: "isAdmin" in person,
      // Without an address nobody signs in, so there is nothing a password could open.
      passwordHash: person.email === null ? null : await hash(demoPassword),
      firstSignedInAt: person.email === null ? null : moment(now, "120 d 09:00"),
      createdAt: moment(now, "200 d 08:00"),
    })),
  );
}
