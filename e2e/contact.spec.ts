import type { Page } from "@playwright/test";
import { goods } from "@/prisma/seed/goods";
import { newOrder, newPerson, newShop } from "./people";
import { expect, test } from "./stage";
import { entry, say, unreadLink } from "./thread";

// A conversation about no order: from a vendor's page to its first message, and on from there.

const contactNow = (page: Page) => page.getByRole("main").getByRole("link", { name: "Contact now" });
const ITS_OWN = /\/account\/messages\/[0-9a-f-]{36}(#m\d+)?$/;

async function signInHere(page: Page, email: string) {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill("parley-demo");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test(`a visitor asks a vendor, and comes back to the same conversation, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    db,
    open,
  }) => {
    const [person, shop] = [await newPerson(db, "Ines Prado"), await newShop(db, "Lamp Loft")];
    const conversations = () => db.thread.findMany({ where: { customerId: person.id } });
    const page = await open(null, { javaScriptEnabled });

    await page.goto(`/vendors/${shop.slug}`);
    await expect(page.getByRole("heading", { name: "Lamp Loft" })).toBeVisible();
    await contactNow(page).click();
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await signInHere(page, person.email);
    await expect(page).toHaveURL(`/account/messages/new/${shop.slug}`);
    expect(await conversations(), "looking begins nothing").toEqual([]);

    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByText("The message may not be blank.")).toBeVisible();
    await say(page, "Do you make the lamp in green?");
    await expect(page).toHaveURL(ITS_OWN);
    if (javaScriptEnabled) await expect(page.getByLabel("Write your message here")).toBeFocused();
    await say(page, "Or in blue?");
    const [conversation, ...others] = await conversations();
    expect(others).toEqual([]);
    expect(page.url()).toContain(`/account/messages/${conversation?.id}`);

    await page.goto(`/vendors/${shop.slug}`);
    await contactNow(page).click();
    await expect(page).toHaveURL(`/account/messages/${conversation?.id}`);
    await expect(entry(page, "Do you make the lamp in green?")).toHaveCount(1);
  });
}

test("the vendor answers, the numbers agree, and it can be disputed", async ({ db, open, mailTo }) => {
  const [person, shop] = [await newPerson(db, "Nuno Reis"), await newShop(db, "Wick & Wax")];
  const [customer, vendor] = [await open(person), await open(shop)];
  await customer.goto(`/account/messages/new/${shop.slug}`);
  await say(customer, "Are the candles scented?");
  await expect(customer).toHaveURL(ITS_OWN);
  const id = /[0-9a-f-]{36}/.exec(customer.url())?.[0] ?? "";
  const mail = await mailTo(shop.email, { kind: "New message" });
  expect(mail.text).toContain("Are the candles scented?");
  expect(mail.button).toContain(`/seller/messages/${id}`);

  await customer.goto("/account/orders");
  await vendor.goto(mail.button);
  await expect(entry(vendor, "Are the candles scented?")).toBeVisible();
  await say(vendor, "Not at all.");
  await say(vendor, "Only of bees.");

  await customer.goto("/account/messages");
  await expect(unreadLink(customer)).toHaveAccessibleName("2 unread messages");
  await expect(
    customer.getByRole("navigation", { name: "Account" }).getByRole("link", { name: /Messages/ }),
  ).toContainText("2");
  await customer.getByRole("button", { name: "My account" }).click();
  await expect(customer.locator("#account-menu").getByRole("link", { name: /Messages/ })).toContainText("2");
  await customer.keyboard.press("Escape");
  const row = customer.getByRole("listitem").filter({ hasText: "Wick & Wax" });
  await expect(row).toContainText("2 new messages for order");
  await row.getByRole("link", { name: "Conversation: Wick & Wax" }).click();
  await expect(customer).toHaveURL(`/account/messages/${id}`);
  await expect(entry(customer, "Only of bees.")).toBeVisible();
  await expect(unreadLink(customer)).toHaveCount(0);

  await customer.getByRole("link", { name: "Open dispute" }).click();
  await customer.getByLabel("Reason").fill("They smell of smoke.");
  await customer.getByRole("dialog").getByRole("button", { name: "Open dispute" }).click();
  await expect(customer.getByText("A dispute has been opened successfully.")).toBeVisible();
  await expect(customer).toHaveURL(`/account/messages/${id}?said=opened`);
  await vendor.goto(`/seller/messages/${id}`);
  await expect(vendor.getByText(/^Dispute opened on .*, by Nuno Reis$/)).toBeVisible();
  await expect(vendor.getByRole("link", { name: "Close dispute" })).toHaveCount(0);
});

test("nobody converses with themselves", async ({ db, open }) => {
  const [shop, other] = [await newShop(db, "Own Oven"), await newShop(db, "Other Oven")];
  const keeper = await open(shop, { allow: /404/ });
  await keeper.goto(`/vendors/${shop.slug}`);
  await expect(keeper.getByText("This is your own page, as customers see it.")).toBeVisible();
  await expect(contactNow(keeper)).toHaveCount(0);
  expect((await keeper.goto(`/account/messages/new/${shop.slug}`))?.status()).toBe(404);

  // Elsewhere a keeper is a customer like any other, and finds it under /account only.
  await keeper.goto(`/vendors/${other.slug}`);
  await contactNow(keeper).click();
  await say(keeper, "How hot does yours get?");
  await expect(keeper).toHaveURL(ITS_OWN);
  const id = /[0-9a-f-]{36}/.exec(keeper.url())?.[0];
  expect((await keeper.goto(`/seller/messages/${id}`))?.status()).toBe(404);
});

test("Contact now is there where vendors talk; a vendor that was removed is not found", async ({ db, open }) => {
  const [person, shop] = [await newPerson(db, "Rui Sol"), await newShop(db, "Quiet Quilts")];
  const page = await open(person, { allow: /404/ });
  const talk = (mode: "warehouse" | "separate_shops", vendorTalk: boolean) =>
    db.store.update({ where: { id: 1 }, data: { mode, vendorTalk } });
  try {
    for (const [mode, vendorTalk, there] of [
      ["warehouse", false, 0],
      ["warehouse", true, 1],
      ["separate_shops", false, 1],
    ] as const) {
      await talk(mode, vendorTalk);
      await page.goto(`/vendors/${shop.slug}`);
      await expect(page.getByRole("heading", { name: "Quiet Quilts" })).toBeVisible();
      await expect(contactNow(page)).toHaveCount(there);
      const answer = await page.goto(`/account/messages/new/${shop.slug}`);
      expect(answer?.status()).toBe(there ? 200 : 404);
    }
  } finally {
    await talk("separate_shops", false);
  }
  await db.vendor.update({ where: { slug: shop.slug }, data: { removedAt: new Date() } });
  for (const slug of [shop.slug, "no-such-shop", "store"]) {
    expect((await page.goto(`/vendors/${slug}`))?.status(), slug).toBe(404);
    await expect(page).toHaveTitle(/^Not found/);
  }
});

test("a vendor's page says how soon it answers and what three customers bought, from the order's own page", async ({
  db,
  open,
}) => {
  const buyers = [await newPerson(db, "Ana Um"), await newPerson(db, "Bea Dois"), await newPerson(db, "Caio Tres")];
  const items = [[goods.stormLantern, 2]] satisfies [unknown, number][];
  const numbers = await Promise.all(buyers.map((buyer) => newOrder(db, buyer, { items })));
  const page = await open(buyers[0] ?? null);
  await page.goto(`/account/orders/${numbers[0]}`);
  await page.getByRole("link", { name: "Harbor Lights" }).click();
  await expect(page).toHaveURL("/vendors/harbor-lights");
  await expect(page.getByRole("listitem").filter({ hasText: "Storm lantern" })).toHaveCount(1);
  for (const buyer of buyers.slice(1)) await expect(page.getByText(buyer.name)).toHaveCount(0);
});

test("a mail's link opens that very conversation and nothing else", async ({ db, open, mailTo }) => {
  test.setTimeout(120_000);
  const [person, shop, other] = [
    await newPerson(db, "Lia Mar"),
    await newShop(db, "Sea Soap"),
    await newShop(db, "Tar"),
  ];
  const number = await newOrder(db, person);
  const [customer, vendor] = [await open(person), await open(shop)];
  const begin = async (slug: string, text: string) => {
    await customer.goto(`/account/messages/new/${slug}`);
    await say(customer, text);
    await expect(customer).toHaveURL(ITS_OWN);
    return new URL(customer.url()).pathname;
  };
  const otherPath = await begin(other.slug, "Do you ship tar?");
  const path = await begin(shop.slug, "Is it salty?");
  await vendor.goto(path.replace("account", "seller"));
  await say(vendor, "A little.");

  const mail = await mailTo(person.email, { kind: "New message" });
  const page = await open(null, { allow: /404/ });
  await page.goto(mail.button);
  await expect(page.getByRole("heading", { name: "Your conversation with Sea Soap" })).toBeVisible();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(new RegExp(`${path}\\?at=2#m2$`));
  await expect(entry(page, "A little.")).toBeInViewport();
  await say(page, "Thank you.");
  await page.goto(path);
  await expect(entry(page, "Thank you.")).toHaveCount(1);

  await expect(page.getByRole("button", { name: "My account" })).toHaveCount(0);
  await expect(page.getByRole("navigation", { name: "Account" })).toHaveCount(0);
  for (const foreign of [otherPath, `/account/orders/${number}`, `/account/orders/${number}/messages/harbor-lights`]) {
    expect((await page.goto(foreign))?.status(), foreign).toBe(404);
  }
  for (const list of ["/account/messages", "/account/orders", `/account/messages/new/${shop.slug}`]) {
    await page.goto(list);
    await expect(page, list).toHaveURL(/sign-in/);
  }
});
