import type { Page } from "@playwright/test";
import { goods } from "@/prisma/seed/goods";
import { newOrder, newPerson } from "./people";
import { expect, test } from "./stage";
import { entry, say, threadPath } from "./thread";

const items = [
  [goods.brassLamp, 2],
  [goods.chair, 1],
  [goods.mug, 1],
] satisfies [unknown, number][];

test("an order of three sellers has three threads, and each of them its own reader", async ({ db, open }) => {
  const person = await newPerson(db, "Greta Holm");
  const number = await newOrder(db, person, { items });
  const customer = await open(person);

  await customer.goto("/account/orders");
  await customer.getByRole("link", { name: "Contact seller" }).click();
  const tabs = customer.getByRole("navigation", { name: "Conversations of this order" }).getByRole("link");
  await expect(tabs).toHaveText(["Harbor Lights", "Oak & Iron", "Parley Market"]);
  for (const [tab, slug] of [
    ["Harbor Lights", "harbor-lights"],
    ["Oak & Iron", "oak-iron"],
    ["Parley Market", "store"],
  ] as const) {
    await tabs.filter({ hasText: tab }).click();
    await expect(customer).toHaveURL(threadPath(number, slug));
    await expect(customer).toHaveTitle(`Order #${number} · ${tab} · Parley Market`);
    await say(customer, `Only for ${slug}.`);
  }

  const readers = [
    { who: "victor", slug: "harbor-lights" },
    { who: "vera", slug: "oak-iron" },
    { who: "ada", slug: "store" },
  ] as const;
  for (const { who, slug } of readers) {
    const seller = await open(who);
    await seller.goto("/seller/messages");
    await seller
      .getByRole("link", { name: `Order #${number}` })
      .first()
      .click();
    if (who === "ada") await seller.goto(threadPath(number, slug, "seller"));
    await expect(entry(seller, `Only for ${slug}.`)).toBeVisible();
    await expect(seller).toHaveTitle(`Order #${number} · Greta Holm · Parley Market`);
    await expect(seller.getByText(/^Only for/)).toHaveCount(1);
    if (who !== "ada") continue;
    await seller.goto(threadPath(number, "oak-iron", "seller"));
    await expect(seller).toHaveTitle(`Order #${number} · Greta Holm · Oak & Iron · Parley Market`);
  }
});

test("no vendor can tell that the order has others", async ({ db, open, mailTo }) => {
  const person = await newPerson(db, "Hugo Brand");
  const number = await newOrder(db, person, {
    items,
    discount: "3.10",
    tracking: [
      { carrier: "DHL", number: "JD-OWN", shop: "harbor" },
      { carrier: "GLS", number: "GL-OTHER", shop: "oak" },
      { carrier: "UPS", number: "UP-STORE" },
    ],
  });
  const [customer, victor] = [await open(person), await open("victor", { allow: /404/ })];
  for (const slug of ["harbor-lights", "oak-iron", "store"]) {
    await customer.goto(threadPath(number, slug));
    await say(customer, `Hello ${slug}, this is Hugo.`);
  }

  // What belongs to the others: names, goods, sums, parcels, words. The customer, who may, sees all of it.
  const others = ["Oak &amp; Iron", "oak-iron", "Farmhouse chair", "CHAIR-2", "Stoneware mug", "MUG-1"];
  others.push(
    "GL-OTHER",
    "UP-STORE",
    "112.00",
    "226.90",
    "225.00",
    "3.10",
    "this is Hugo, oak",
    "Hello oak",
    "Hello store",
  );
  await customer.goto(`/account/orders/${number}`);
  const whole = await customer.content();
  for (const secret of [
    "Oak &amp; Iron",
    "Farmhouse chair",
    "Stoneware mug",
    "GL-OTHER",
    "UP-STORE",
    "226.90",
    "3.10",
  ]) {
    expect(whole, "the customer's own page shows it").toContain(secret);
  }

  const pages = [
    "/seller",
    "/seller/messages",
    "/seller/orders",
    `/seller/orders/${number}`,
    `/seller/orders/${number}/messages`,
    threadPath(number, "harbor-lights", "seller"),
  ];
  for (const path of pages) {
    await victor.goto(path);
    await expect(victor.getByRole("main")).toContainText(number);
    for (const body of [await victor.content(), await navigationData(victor, path)]) {
      expect(body).toContain(number);
      for (const secret of others) expect(body, `${path} says nothing of ${secret}`).not.toContain(secret);
    }
  }
  await victor.goto(`/seller/orders/${number}`);
  await expect(victor.getByRole("main")).toContainText("99.00");
  await expect(victor.getByRole("main")).toContainText("JD-OWN");

  for (const slug of ["oak-iron", "store", "no-such-shop"]) {
    const answer = await victor.goto(threadPath(number, slug, "seller"));
    expect(answer?.status(), slug).toBe(404);
  }

  const mail = await mailTo("victor@example.com", { subject: `#${number}` });
  for (const secret of others) expect(mail.html + mail.text).not.toContain(secret);
  await expect
    .poll(async () => (await mailTo("vera@example.com", { subject: `#${number}` })).text)
    .toContain("oak-iron");
  expect((await mailTo("store@example.com", { subject: `#${number}` })).text).toContain("Hello store");
});

/** What a client navigation to a page receives. */
async function navigationData(page: Page, path: string): Promise<string> {
  const answer = await page.request.get(path, { headers: { RSC: "1" } });
  return answer.text();
}
