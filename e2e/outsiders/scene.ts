import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { people, shops } from "@/prisma/cast";
import { type Good, goods } from "@/prisma/seed/goods";
import { newThread } from "../new-thread";
import { type Db, newOrder, newPerson, newShop, type Person } from "../people";
import type { Who } from "../stage";
import { STOPPED } from "./actions";

/** What nobody but the insiders may ever receive a byte of. */
export const secrets = {
  customer: "Quilla Zephyrine",
  item: "Zircon samovar",
  words: "The walrus sits in the third drawer.",
  reason: "It hums at night, in F sharp.",
  parcel: "ZX-PARCEL-77",
  status: "Zugzwang",
  total: "7,654.32",
};

export type Scene = {
  db: Db;
  number: string;
  /** The order's thread with Harbor Lights, and a conversation with it about no order. */
  threadId: string;
  conversation: string;
  customer: Person;
  /** A mail of theirs that waits for an admin. */
  held: string;
  /** A mail to them that did not go out. */
  mail: string;
  /** A customer whose account an admin may delete. */
  leaver: Person;
  /** A shop that an admin may do anything to, and its keeper. */
  spare: Person & { slug: string };
  strangers: Record<string, { who: Who; holds?: Held }>;
};

/** What an access link opens: an order by its number, or a conversation by its id, which its shop can write in. */
export type Held = { order: string } | HeldTalk;
export type HeldTalk = { conversation: string; shop: string; by: Who };

/** An order with a conversation nobody else is part of, and everybody who might want to look. */
export async function setScene(db: Db): Promise<Scene> {
  const customer = await newPerson(db, secrets.customer);
  const samovar: Good = { ...goods.brassLamp, sku: `ZIRCON-${customer.id}`, name: secrets.item, price: "7649.32" };
  const tracking = [{ carrier: "DHL", number: secrets.parcel, shop: "harbor" as const }];
  const number = await newOrder(db, customer, { items: [[samovar, 1]], status: secrets.status, tracking });
  const order = await db.order.findUniqueOrThrow({ where: { number } });
  const harbor = { customer, shop: shops.harbor, keeper: people.victor };
  const says = [
    ["vendor", "Where does it sit?"],
    ["customer", secrets.words],
  ] satisfies ["vendor" | "customer", string][];
  const threadId = await newThread(db, { ...harbor, orderId: order.id, says });
  const conversation = await newThread(db, { ...harbor, orderId: null, says });

  const otherCustomer = await newPerson(db, "Other Customer");
  const disabled = await newPerson(db, "Disabled Customer");
  const disabledKeeper = await newShop(db, "Closed Shop");
  await newOrder(db, disabled);
  const elsewhere = await newOrder(db, customer, { items: [[goods.teapot, 1]] });
  const strangersOrder = await newOrder(db, otherCustomer);
  const keeper = await newShop(db, "Third Shop");
  const shop = await db.vendor.findUniqueOrThrow({ where: { slug: keeper.slug } });
  const asked = { orderId: null, says: [["customer", "Do you deliver?"] satisfies ["customer", string]] };
  const otherConversation = await newThread(db, { customer, shop, keeper, ...asked });
  const leaver = await newPerson(db, "Leaving Customer");
  await newOrder(db, leaver);
  return {
    db,
    number,
    ...{ threadId, conversation },
    customer,
    held: await holdMail(db),
    mail: await failMail(db, customer, threadId),
    leaver,
    spare: await newShop(db, "Spare Shop"),
    strangers: {
      nobody: { who: null },
      "another customer": { who: otherCustomer },
      "another vendor": { who: "vera" },
      "a vendor without orders": { who: await newShop(db, "Empty Shop") },
      "a disabled user": { who: disabled },
      "a disabled vendor": { who: disabledKeeper },
      "an access link of another order of the customer": { who: null, holds: { order: elsewhere } },
      "an access link of the order": { who: null, holds: { order: number } },
      "an access link of the conversation": {
        who: null,
        holds: { conversation, shop: shops.harbor.name, by: "victor" },
      },
      "an access link of another conversation of the customer": {
        who: null,
        holds: { conversation: otherConversation, shop: shop.name, by: keeper },
      },
      "an access link of another customer": { who: null, holds: { order: strangersOrder } },
    },
  };
}

async function holdMail(db: Db): Promise<string> {
  const key = `outsiders ${randomUUID()}`;
  const kept = { sender: "quilla@example.com", subject: secrets.customer, text: secrets.words };
  return (await db.incomingMail.create({ data: { key, outcome: "held", why: "other_sender", ...kept } })).id;
}

async function failMail(db: Db, { id: recipientId }: Person, threadId: string): Promise<string> {
  await db.stoppedAddress.createMany({ data: { address: STOPPED, why: "bounced" }, skipDuplicates: true });
  const entry = await db.entry.findFirstOrThrow({ where: { threadId } });
  const data = {
    recipientId,
    entryId: entry.id,
    kind: "new_message",
    state: "failed",
    why: "validation_error",
  } as const;
  return (await db.delivery.create({ data })).id;
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
