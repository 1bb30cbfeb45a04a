import { expect, type Page } from "@playwright/test";
import { type Db, newOrder, newPerson, newShop, type Person } from "./people";

export type Shop = Awaited<ReturnType<typeof newShop>> & { vendorId: string };
type Talk = {
  /** Who says what, in turn: "c" the customer, "v" the shop. */
  says?: string;
  /** The reason of a dispute the customer opened afterwards. */
  dispute?: string;
  /** Minutes ago; a later number is an older thread. */
  ago?: number;
};

/** A shop whose Messages hold nothing yet. */
export async function newDesk(db: Db, name: string): Promise<Shop> {
  const shop = await newShop(db, name);
  const { id } = await db.vendor.findUniqueOrThrow({ where: { slug: shop.slug } });
  return { ...shop, vendorId: id };
}

/** A conversation about a new order of that shop. @returns the order's number */
export async function newTalk(db: Db, shop: Shop, name: string, talk: Talk = {}): Promise<string> {
  const { says = "c", dispute, ago = 5 } = talk;
  const customer: Person = await newPerson(db, name);
  const number = await newOrder(db, customer);
  const order = await db.order.findUniqueOrThrow({ where: { number } });
  await db.orderItem.updateMany({ where: { orderId: order.id }, data: { vendorId: shop.vendorId } });
  await db.orderVendor.updateMany({ where: { orderId: order.id }, data: { vendorId: shop.vendorId } });
  const at = new Date(Date.now() - ago * 60_000);
  const lines = [...says].map((who, index) => line(who, `${name} ${index + 1}`, "message"));
  if (dispute) lines.push(line("c", dispute, "dispute_opened"));
  const entries = lines.map((it, index) => ({ ...it, seq: index + 1, sendKey: `${number} ${index}`, createdAt: at }));
  const unreadOf = (side: string) => entries.filter((it) => it.side !== side).length;
  const thread = await db.thread.create({
    data: {
      orderId: order.id,
      customerId: customer.id,
      vendorId: shop.vendorId,
      lastSeq: entries.length,
      lastEntryAt: at,
      awaitingSince: says.endsWith("c") ? at : null,
      entries: { create: entries },
      participants: {
        create: [
          { userId: customer.id, side: "customer", unread: unreadOf("customer") },
          { userId: shop.id, side: "vendor", vendorId: shop.vendorId, unread: unreadOf("vendor") },
        ],
      },
    },
    include: { entries: { orderBy: { seq: "asc" } } },
  });
  const reason = thread.entries.at(-1);
  if (dispute && reason) await dispute_(reason);
  return number;

  function line(who: string, text: string, kind: "message" | "dispute_opened") {
    const [side, authorId] = who === "c" ? (["customer", customer.id] as const) : (["vendor", shop.id] as const);
    return { side, authorId, text, kind };
  }

  async function dispute_({ id, seq, threadId }: { id: string; seq: number; threadId: string }) {
    const open = { threadId, vendorId: shop.vendorId, reasonId: id, openSeq: seq, openedAt: at };
    const made = await db.dispute.create({ data: { ...open, openedById: customer.id, openedSide: "customer" } });
    await db.thread.update({ where: { id: threadId }, data: { openDisputeId: made.id } });
  }
}

/** The row of an order in the seller's Messages. */
export function row(page: Page, number: string) {
  return page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: `Order #${number}` }) });
}

/** Every place that says how much is unread says the same: rail, bell, Notifications, overview, the list's badges. */
export async function expectUnread(page: Page, messages: number, threads: number) {
  await page.goto("/seller");
  const sheet = page.getByRole("main").getByText(threads === 1 ? "in 1 thread" : `in ${threads} threads`);
  if (messages === 0) await expect(page.getByRole("heading", { name: "Unread" })).toHaveCount(0);
  else await expect(sheet).toHaveText(new RegExp(`^${messages} ?messages? in`));
  await expectRail(page, messages);
  await page.goto("/seller/messages?show=unread");
  const spoken = await page
    .getByRole("main")
    .getByText(/^\d+ unread messages?$/)
    .allTextContents();
  expect(spoken.reduce((sum, words) => sum + Number.parseInt(words, 10), 0)).toBe(messages);
  expect(spoken).toHaveLength(threads);
  await expectRail(page, messages);
}

async function expectRail(page: Page, messages: number) {
  const link = page.getByRole("navigation", { name: "Seller" }).getByRole("link", { name: /^Messages/ });
  await expect(link).toHaveAccessibleName(messages > 0 ? `Messages ${messages}` : "Messages");
  const bell = page.getByRole("button", { name: "Notifications", exact: true });
  await expect(bell).toHaveAccessibleDescription(
    messages > 0 ? new RegExp(`^${messages} unread message`) : /Nothing new/,
  );
}
