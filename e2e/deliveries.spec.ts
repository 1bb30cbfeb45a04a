import { goods } from "@/prisma/seed/goods";
import { permanent, signed, told } from "@/test/webhook";
import { axe } from "./axe";
import { type Db, newOrder, newPerson } from "./people";
import { expect, test } from "./stage";
import { entry, say, threadPath } from "./thread";

type Mailed = NonNullable<Parameters<Db["delivery"]["findFirst"]>[0]>["where"];

/** The mail service tells that the one mail of these has come back for good. */
async function bounce(db: Db, url: string, where: Mailed, to: string): Promise<void> {
  await expect.poll(() => db.delivery.count({ where: { ...where, state: "sent" } })).toBe(1);
  const { id } = await db.delivery.findFirstOrThrow({ where: { ...where, state: "sent" } });
  await db.delivery.update({ where: { id }, data: { providerId: id } });
  const { headers, body, method } = signed(told("bounced", id, to, permanent));
  const answer = await fetch(`${url}/api/resend`, { method, headers, body: await new Response(body).text() });
  expect(answer.status).toBe(200);
}

test("a mail that came back is told to the admin and the author, and is sent again", async ({ db, open }) => {
  const person = await newPerson(db, "Nora Petit");
  const number = await newOrder(db, person);
  const vendor = await open("victor");
  await vendor.goto(threadPath(number, "harbor-lights", "seller"));
  await say(vendor, "It left our workshop this morning.");
  const mail = { entry: { thread: { order: { number } } } };
  await expect.poll(() => db.delivery.count({ where: { ...mail, state: "sent" } })).toBe(1);
  await vendor.reload();
  await expect(entry(vendor, "It left our workshop")).toContainText("Mailed");
  await db.delivery.updateMany({ where: mail, data: { state: "bounced", why: "bounced_transient" } });
  await vendor.reload();
  await expect(entry(vendor, "It left our workshop")).toContainText("Not delivered");

  const admin = await open("ada");
  await admin.goto("/seller");
  await admin.getByRole("navigation", { name: "Seller" }).getByRole("link", { name: "Mail" }).click();
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Mail");
  await admin.getByRole("navigation", { name: "Show" }).getByRole("link", { name: "Came back" }).click();
  const row = admin.getByRole("listitem").filter({ hasText: "Nora Petit" });
  await expect(row).toContainText(`Order #${number}`);
  await expect(row).toContainText("The mailbox took no mail for days.");
  await axe(admin);
  await admin.getByLabel("E-mail address or order number").fill(` ${person.email.toUpperCase()}`);
  await admin.getByRole("button", { name: "Search" }).click();
  await expect(admin).toHaveURL(/q=/);
  await expect(
    admin
      .getByRole("main")
      .getByRole("listitem")
      .filter({ hasText: `Order #${number}` }),
  ).toHaveCount(1);
  await axe(admin);
  await row.getByRole("button", { name: "Send again to Nora Petit" }).click();
  await expect(admin.getByText("It is sent again.")).toBeVisible();
  await expect.poll(() => db.delivery.count({ where: { ...mail, state: "sent" } })).toBe(1);
  await vendor.reload();
  await expect(entry(vendor, "It left our workshop")).toContainText("Mailed");
});

test("mails of an order are found by its number, without JavaScript too", async ({ db, open }) => {
  const person = await newPerson(db, "Nils Sought");
  const number = await newOrder(db, person);
  const vendor = await open("victor");
  await vendor.goto(threadPath(number, "harbor-lights", "seller"));
  await say(vendor, "It left our workshop this morning.");
  const admin = await open("ada", { javaScriptEnabled: false });
  await admin.goto("/seller/deliveries");
  const search = admin.getByRole("search");
  await search.getByLabel("E-mail address or order number").fill(`#${number}`);
  await search.getByRole("button", { name: "Search" }).click();
  const rows = admin.getByRole("main").getByRole("listitem").filter({ hasText: "New message" });
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(person.email);
  await search.getByLabel("E-mail address or order number").fill("nobody@example.com");
  await search.getByRole("button", { name: "Search" }).click();
  await expect(admin.getByText("No mail found")).toBeVisible();
});

test("an address that is gone is said to the author and the admins by itself, until they mail it again", async ({
  db,
  open,
  server,
}) => {
  const person = await newPerson(db, "Gone Gundersen");
  const number = await newOrder(db, person);
  const [vendor, admin] = [await open("victor"), await open("ada")];
  await admin.goto("/seller");
  await vendor.goto(threadPath(number, "harbor-lights", "seller"));
  await say(vendor, "It left our workshop this morning.");
  await expect(entry(vendor, "It left our workshop")).toContainText("Mailed");
  await bounce(db, server.url, { entry: { thread: { order: { number } } } }, person.email);
  await expect(entry(vendor, "It left our workshop")).toContainText("Not delivered");
  await expect(vendor.getByText("Mail to Gone Gundersen does not arrive.")).toBeVisible();
  await expect(vendor.getByRole("main")).not.toContainText(person.email);
  const notice = admin.getByRole("listitem").filter({ hasText: person.email });
  await expect(notice).toContainText("Nothing more is sent there");
  await axe(admin);
  await notice.getByRole("button", { name: "Mail this address again" }).click();
  await expect(notice).toHaveCount(0);
});

test("the store's own mailbox is gone: said where it is set too, without JavaScript too", async ({
  db,
  open,
  server,
}) => {
  const mailbox = `store-${Date.now()}@example.com`;
  const { mailbox: before } = await db.store.findUniqueOrThrow({ where: { id: 1 } });
  await db.store.update({ where: { id: 1 }, data: { mailbox } });
  const person = await newPerson(db, "Mailbox Moberg");
  const number = await newOrder(db, person, { items: [[goods.mug, 1]] });
  const [customer, admin] = [await open(person), await open("ada")];
  await admin.goto("/seller");
  await customer.goto(threadPath(number, "store"));
  await say(customer, "Is anybody there?");
  await bounce(db, server.url, { recipientId: null, entry: { thread: { order: { number } } } }, mailbox);
  await expect(admin.getByText("Nothing is mailed to the store’s mailbox")).toContainText(mailbox);
  await expect(admin.getByText(mailbox)).toHaveCount(1);
  await axe(admin);
  await admin.getByRole("link", { name: "Enter another in Settings" }).click();
  await expect(admin.getByText("Nothing is mailed to the store’s mailbox")).toContainText(mailbox);
  await expect(admin.getByLabel("Mailbox", { exact: true })).toHaveValue(mailbox);
  await axe(admin);

  const plain = await open("ada", { javaScriptEnabled: false });
  await plain.goto("/seller/settings");
  await plain.getByRole("button", { name: "Mail this address again" }).click();
  await expect(plain.getByRole("heading", { level: 1 })).toHaveText("Settings");
  await expect(plain.getByText("Nothing is mailed to")).toHaveCount(0);
  await expect(admin.getByText("Nothing is mailed to")).toHaveCount(0);
  await db.store.update({ where: { id: 1 }, data: { mailbox: before } });
});
