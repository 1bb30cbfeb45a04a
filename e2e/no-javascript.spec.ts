import { goods } from "@/prisma/seed/goods";
import { newOrder, newPerson } from "./people";
import { expect, test } from "./stage";
import { entry, threadPath, unreadLink } from "./thread";

// Everything a person does, in browsers that run no script.
const plain = { javaScriptEnabled: false };

test("signing in, finding the thread, writing and signing out", async ({ db, open }) => {
  const person = await newPerson(db, "Ida Stone");
  const items = [
    [goods.brassLamp, 1],
    [goods.mug, 2],
  ] satisfies [unknown, number][];
  const number = await newOrder(db, person, { items });
  const page = await open(null, plain);

  await page.goto("/account/orders");
  await expect(page).toHaveURL(/sign-in/);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(person.email);
  await page.getByLabel("Password").fill("parley-demo");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL("/account/orders");

  // Several sellers: the choice is a page.
  await page.getByRole("link", { name: "Contact seller" }).click();
  await expect(page).toHaveURL(`/account/orders/${number}/messages`);
  await page.getByRole("link", { name: "Parley Market" }).last().click();
  await expect(page).toHaveURL(threadPath(number, "store"));

  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("The message may not be blank.")).toBeVisible();
  await page.getByLabel("Write your message here").fill(`Too long. ${"x".repeat(10_000)}`);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("Your message is 10 characters too long.")).toBeVisible();
  await expect(page.getByLabel("Write your message here")).toHaveValue(/^Too long\. x+$/);
  await page.getByLabel("Write your message here").fill("Are the mugs the same height?");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(entry(page, "Are the mugs the same height?")).toBeVisible();
  await expect(page.getByLabel("Write your message here")).toHaveValue("");
  // The answer was a redirect: loading the page again sends nothing again.
  await page.reload();
  await expect(entry(page, "Are the mugs the same height?")).toHaveCount(1);

  await page.getByRole("button", { name: "My account" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.goto("/account/orders");
  await expect(page).toHaveURL(/sign-in/);
});

test("the vendor answers, and Mark as read reads what the page had shown", async ({ db, open }) => {
  const person = await newPerson(db, "Emil Vogt");
  const number = await newOrder(db, person);
  const [customer, vendor] = [await open(person, plain), await open("victor", plain)];

  await vendor.goto("/seller/orders");
  await vendor
    .getByRole("link", { name: `#${number}` })
    .first()
    .click();
  await vendor.getByRole("link", { name: "Messages", exact: true }).last().click();
  for (const text of ["Your lamp is packed.", "And gone."]) {
    await vendor.getByLabel("Write your message here").fill(text);
    await vendor.getByRole("button", { name: "Send" }).click();
    await expect(entry(vendor, text)).toBeVisible();
  }

  await customer.goto("/account/orders");
  await unreadLink(customer).click();
  await expect(customer.getByText("2 new messages for order")).toBeVisible();
  await customer.getByRole("link", { name: `Order #${number}` }).click();
  await expect(customer.getByRole("heading", { name: "New messages" })).toBeVisible();
  // Looking reads nothing; and what comes in after the page was drawn is not read with it.
  await customer.reload();
  await expect(unreadLink(customer)).toHaveAccessibleName("2 unread messages");
  await vendor.getByLabel("Write your message here").fill("One more thing.");
  await vendor.getByRole("button", { name: "Send" }).click();
  await expect(entry(vendor, "One more thing.")).toBeVisible();
  await customer.getByRole("button", { name: "Mark as read" }).click();
  await expect(unreadLink(customer)).toHaveAccessibleName("1 unread message");
  await expect(entry(customer, "One more thing.")).toBeVisible();

  // Answering reads what the page had shown.
  await customer.getByLabel("Write your message here").fill("Thank you!");
  await customer.getByRole("button", { name: "Send" }).click();
  await expect(entry(customer, "Thank you!")).toBeVisible();
  await expect(unreadLink(customer)).toHaveCount(0);
});

test("finding an order without an account, by a mailed link", async ({ db, open, mailTo }) => {
  const person = await newPerson(db, "Rosa Lind");
  const number = await newOrder(db, person);
  const page = await open(null, { ...plain, allow: /404/ });

  await page.goto("/orders/access");
  await page.getByLabel("Order number").fill(number);
  await page.getByLabel("E-mail").fill("somebody.else@example.com");
  await page.getByRole("button", { name: "Find your order" }).click();
  const said = (await page.getByRole("status").textContent()) ?? "";
  await page.goto("/orders/access");
  await page.getByLabel("Order number").fill(`#${number}`);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByRole("button", { name: "Find your order" }).click();
  await expect(page.getByRole("status")).toHaveText(said);

  const mail = await mailTo(person.email, { kind: "Order access" });
  await page.goto(mail.button);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(`/account/orders/${number}`);
  await page.getByRole("link", { name: "Contact seller" }).click();
  await page.getByLabel("Write your message here").fill("Without an account.");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(entry(page, "Without an account.")).toBeVisible();

  // No lists, no menu, no settings.
  await expect(page.getByRole("button", { name: "My account" })).toHaveCount(0);
  for (const path of ["/account/orders", "/account/messages", "/account/settings"]) {
    await page.goto(path);
    await expect(page, path).toHaveURL(/sign-in/);
  }
});

test("signing in by a mailed link, and changing one's name", async ({ db, open, mailTo }) => {
  const person = await newPerson(db, "Otto Kern");
  const page = await open(null, plain);
  await page.goto("/sign-in?next=%2Faccount%2Fsettings");
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByRole("button", { name: "Mail me a sign-in link" }).click();
  await expect(page.getByRole("status")).toBeVisible();
  const mail = await mailTo(person.email, { kind: "Sign-in link" });
  await page.goto(mail.button);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/account/settings");

  await page.getByLabel("Name", { exact: true }).fill("Otto Kern-Ruiz");
  await page.getByRole("button", { name: "Save name" }).click();
  await expect(page.getByRole("status")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Otto Kern-Ruiz");
});
