import type { APIRequestContext } from "@playwright/test";
import { people, shops } from "@/prisma/cast";
import { type Good, goods } from "@/prisma/seed/goods";
import { type Db, newOrder, newPerson, newShop, type Person } from "../people";
import type { Who } from "../stage";

/** What nobody but the insiders may ever receive a byte of. */
export const secrets = {
  customer: "Quilla Zephyrine",
  item: "Zircon samovar",
  words: "The walrus sits in the third drawer.",
  parcel: "ZX-PARCEL-77",
  status: "Zugzwang",
  total: "7,654.32",
};

export type Scene = {
  db: Db;
  number: string;
  threadId: string;
  customer: Person;
  /** A shop that an admin may do anything to, and its keeper. */
  spare: Person & { slug: string };
  strangers: Record<string, { who: Who; holds?: string }>;
};

/** An order with a conversation nobody else is part of, and everybody who might want to look. */
export async function setScene(db: Db): Promise<Scene> {
  const customer = await newPerson(db, secrets.customer);
  const samovar: Good = { ...goods.brassLamp, sku: "ZIRCON-1", name: secrets.item, price: "7649.32" };
  const tracking = [{ carrier: "DHL", number: secrets.parcel, shop: "harbor" as const }];
  const number = await newOrder(db, customer, { items: [[samovar, 1]], status: secrets.status, tracking });
  const order = await db.order.findUniqueOrThrow({ where: { number } });
  const thread = await db.thread.create({
    data: {
      orderId: order.id,
      customerId: customer.id,
      vendorId: shops.harbor.id,
      lastSeq: 2,
      lastEntryAt: new Date(),
      awaitingSince: new Date(),
      entries: {
        create: [
          { seq: 1, side: "vendor" as const, authorId: people.victor.id, text: "Where does it sit?" },
          { seq: 2, side: "customer" as const, authorId: customer.id, text: secrets.words },
        ].map((entry) => ({ ...entry, kind: "message" as const, sendKey: `outsiders ${number}` })),
      },
      participants: {
        create: [
          { userId: customer.id, side: "customer", unread: 1 },
          { userId: people.victor.id, side: "vendor", vendorId: shops.harbor.id, unread: 1 },
        ],
      },
    },
  });

  const otherCustomer = await newPerson(db, "Other Customer");
  const disabled = await newPerson(db, "Disabled Customer");
  const disabledKeeper = await newShop(db, "Closed Shop");
  await newOrder(db, disabled);
  const elsewhere = await newOrder(db, customer, { items: [[goods.teapot, 1]] });
  const strangersOrder = await newOrder(db, otherCustomer);
  return {
    db,
    number,
    threadId: thread.id,
    customer,
    spare: await newShop(db, "Spare Shop"),
    strangers: {
      nobody: { who: null },
      "another customer": { who: otherCustomer },
      "another vendor": { who: "vera" },
      "a vendor without orders": { who: await newShop(db, "Empty Shop") },
      "a disabled user": { who: disabled },
      "a disabled vendor": { who: disabledKeeper },
      "an access link of another order of the customer": { who: null, holds: elsewhere },
      "an access link of another customer": { who: null, holds: strangersOrder },
    },
  };
}

/** Ends the sessions of those who are disabled, after they have signed in. */
export async function disable(db: Db) {
  await db.user.updateMany({
    where: { name: { in: ["Disabled Customer", "Closed Shop keeper"] } },
    data: { disabledAt: new Date() },
  });
}

export type Answer = { status: number; location: string; title: string; body: string };

/** How an address answers: as a page, or as the data of a client navigation. */
export async function ask(
  browser: APIRequestContext,
  path: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  let answer = await browser.get(path, { headers, maxRedirects: 0 });
  // Next first sends navigation requests on to an address of their own, for the sake of caches.
  const { location } = answer.headers();
  if ("RSC" in headers && /[?&]_rsc\b/.test(location ?? ""))
    answer = await browser.get(location ?? path, { headers, maxRedirects: 0 });
  const body = await answer.text();
  const [, title = ""] = /<title>(.*?)<\/title>/s.exec(body) ?? [];
  return { status: answer.status(), location: answer.headers().location ?? "", title, body };
}
