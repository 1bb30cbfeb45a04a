import { newDesk, newTalk } from "./desk";
import { type Db, newOrder } from "./people";
import { expect, test } from "./stage";
import { threadPath } from "./thread";

// Looking changes nothing: no GET makes a thread or a conversation, marks as read, or uses up a link, whoever sends it.

// As a page, as what Next asks for on a click, and as what it fetches before one.
const MANNERS: Record<string, string>[] = [{}, { RSC: "1" }, { RSC: "1", "Next-Router-Prefetch": "1" }];

/** Everything said, read and disputed of that customer. */
async function talkOf(db: Db, customerId: string) {
  const thread = { customerId };
  const mails = { recipientId: customerId, kind: "new_messages" as const };
  const [threads, participants, entries, disputes, deliveries] = await Promise.all([
    db.thread.findMany({ where: thread, orderBy: { id: "asc" } }),
    db.participant.findMany({ where: { thread }, orderBy: [{ threadId: "asc" }, { userId: "asc" }] }),
    db.entry.findMany({ where: { thread }, orderBy: { id: "asc" } }),
    db.dispute.findMany({ where: { thread }, orderBy: { id: "asc" } }),
    db.delivery.findMany({ where: mails }),
  ]);
  return { threads, participants, entries, disputes, deliveries };
}

test("a GET, a prefetch, a mail scanner: nothing is made, and nothing is read by them", async ({
  db,
  open,
  mailTo,
}) => {
  const shop = await newDesk(db, "Still Lamps");
  const number = await newTalk(db, shop, "Rosa Quiet", { says: "ccv", dispute: "It came in two" });
  const { customer } = await db.order.findUniqueOrThrow({ where: { number }, include: { customer: true } });
  const person = { email: customer.email ?? "" };
  const silent = await newOrder(db, customer);
  const { id: entryId } = await db.entry.findFirstOrThrow({ where: { thread: { order: { number } } } });
  const failed = { kind: "new_messages", state: "failed", why: "network", recipientId: customer.id, entryId } as const;
  const { id: mail } = await db.delivery.create({ data: failed });
  const before = await talkOf(db, customer.id);
  expect(before.participants.some(({ unread }) => unread > 0)).toBe(true);

  const [buyer, seller, admin, stranger] = [await open(person), await open(shop), await open("ada"), await open(null)];
  await stranger.goto("/orders/access");
  await stranger.getByLabel("Order number").fill(number);
  await stranger.getByLabel("E-mail").fill(person.email);
  await stranger.getByRole("button", { name: "Find your order" }).click();
  const { button } = await mailTo(person.email, { kind: "Order access" });

  const asked = [
    ...["/account/orders", "/account/messages", `/account/orders/${number}`, `/account/orders/${silent}/messages`],
    ...[threadPath(number, shop.slug), `${threadPath(number, shop.slug)}?history=shown`],
    ...[threadPath(silent, "harbor-lights"), `${threadPath(silent, "harbor-lights")}/dispute`],
    ...[`/account/messages/new/${shop.slug}`, `/vendors/${shop.slug}`],
  ].map((path) => [buyer, path] as const);
  const sold = [
    ...["/seller", "/seller/messages", "/seller/messages?show=unread", "/seller/disputes", "/seller/orders"],
    ...[threadPath(number, shop.slug, "seller"), `${threadPath(number, shop.slug, "seller")}?at=1`],
  ].map((path) => [seller, path] as const);
  const kept = [
    ...["/seller/deliveries", `/seller/deliveries?q=${number}`, `/seller/deliveries/${mail}/again`],
    ...["/seller/deliveries/held", "/seller/settings"],
  ].map((path) => [admin, path] as const);
  for (const [page, path] of [...asked, ...sold, ...kept, [stranger, button] as const])
    for (const headers of MANNERS) {
      const answer = await page.request.get(path, { headers });
      expect(answer.status(), path).toBe(200);
      expect((await page.request.head(path, { headers })).status(), `HEAD ${path}`).toBeLessThan(500);
    }
  expect(await talkOf(db, customer.id)).toEqual(before);

  // The link was looked at by a scanner, and is not used up.
  await stranger.goto(button);
  await stranger.getByRole("button", { name: "Continue" }).click();
  await expect(stranger.getByRole("heading", { name: `Order #${number}` })).toBeVisible();
  // It bites: who does look at the thread has read it.
  await buyer.goto(threadPath(number, shop.slug));
  const own = { threadId_userId: { threadId: before.threads[0]?.id ?? "", userId: customer.id } };
  await expect.poll(async () => (await db.participant.findUniqueOrThrow({ where: own })).unread).toBe(0);
  expect(await talkOf(db, customer.id)).not.toEqual(before);
});
