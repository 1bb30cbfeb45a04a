import { expect } from "@playwright/test";
import type { startResend } from "@/test/resend-stand-in";
import { type Db, newOrder, newPerson, newShop } from "./people";
import type { Open } from "./stage";
import { threadPath } from "./thread";
import { clientOf, type Writer } from "./writer";

type Service = Awaited<ReturnType<typeof startResend>>;

/** A customer and a shop with two people, talking about an order of their own, each through forms. */
export async function startTalk(db: Db, open: Open, origin: string) {
  const [customer, shop, second] = [
    await newPerson(db, "Carl Load"),
    await newShop(db, "Load Lamps"),
    await newPerson(db, "Second Keeper"),
  ];
  const { id: vendorId } = await db.vendor.update({
    where: { slug: shop.slug },
    data: { staff: { create: { userId: second.id } } },
  });
  const number = await newOrder(db, customer);
  await db.orderItem.updateMany({ where: { order: { number } }, data: { vendorId } });
  await db.orderVendor.updateMany({ where: { order: { number } }, data: { vendorId } });
  const thread = { order: { number }, vendorId };

  const side = async (who: { email: string }, path: string, readers: string[]): Promise<Writer> => {
    const client = await clientOf(await open(who), origin);
    return { client, path, readers, name: who.email.split("@")[0] ?? "" };
  };
  return {
    number,
    customer,
    asCustomer: await side(customer, threadPath(number, shop.slug), [shop.email, second.email]),
    asKeeper: await side(shop, threadPath(number, shop.slug, "seller"), [customer.email]),
    path: threadPath(number, shop.slug),
    entries: () => db.entry.findMany({ where: { thread }, orderBy: { seq: "asc" }, select: { seq: true, text: true } }),
    /** Mails that are still owed. */
    owed: () => db.delivery.count({ where: { entry: { thread }, state: { in: ["queued", "waiting"] } } }),
    lock: `select id from thread where order_id = (select id from "order" where number = '${number}') for update`,
  };
}

/** Each mail the service took: to whom, with which of these texts in it. */
export function mailsWith(service: Service, texts: Iterable<string>): string[] {
  const bodies = [...service.taken.values()].map(({ body }) => JSON.parse(body) as { to: string; text: string });
  return [...texts].flatMap((text) =>
    bodies.filter((it) => it.text.includes(text)).map(({ to }) => `${text} → ${[to].flat().join()}`),
  );
}

/** Every text is there once, under the number its writer was told, and nothing else is. */
export async function expectAllThere(entries: { seq: number; text: string }[], told: Map<string, number>) {
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
  const kept = new Map(entries.map(({ text, seq }) => [text, seq]));
  const wrong = [...told].filter(([text, seq]) => kept.get(text) !== seq);
  expect(wrong, "acknowledged, and not there").toEqual([]);
  expect(entries.map(({ text }) => text).sort(), "each once").toEqual([...told.keys()].sort());
}
