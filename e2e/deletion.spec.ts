import { newOrder, newPerson } from "./people";
import { expect, test } from "./stage";
import { entry, say, threadPath } from "./thread";

const plain = { javaScriptEnabled: false };

test("by the password: asked first, gone at once, and the vendor still reads the conversation", async ({
  db,
  open,
}) => {
  const person = await newPerson(db, "Greta Leaves");
  const number = await newOrder(db, person);
  // Whose account is gone, their open page is refused its stream before it has left.
  const allow = /401/;
  const [page, phone, vendor] = [await open(person, { allow }), await open(person), await open("victor")];
  await page.goto(threadPath(number, "harbor-lights"));
  await say(page, "Is the shade brass?");

  await page.goto("/account/settings");
  await page.getByRole("link", { name: "Delete my account" }).click();
  await expect(page.getByText("It cannot be brought back.")).toBeVisible();
  await page.getByRole("link", { name: "Cancel" }).click();
  await expect(page).toHaveURL("/account/settings");
  await page.goto("/account/settings/delete");
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Delete my account" }).click();
  await expect(page.getByLabel("Password")).toHaveAccessibleDescription(/not your current password/);
  await page.getByLabel("Password").fill("parley-demo");
  await page.getByRole("button", { name: "Delete my account" }).click();
  await expect(page).toHaveURL("/deleted");
  await expect(page.getByRole("heading", { name: "Your account is deleted" })).toBeVisible();

  for (const browser of [page, phone]) {
    await browser.goto("/account/orders");
    await expect(browser).toHaveURL(/sign-in/);
  }
  await vendor.goto(threadPath(number, "harbor-lights", "seller"));
  await expect(entry(vendor, "Is the shade brass?")).toContainText("Former customer");
  await expect(vendor.getByRole("main")).not.toContainText("Greta");
  await say(vendor, "It is.");
});

test("signing in again fails as with an address nobody knows", async ({ db, open }) => {
  const person = await newPerson(db, "Hugo Leaves");
  const page = await open(person, plain);
  await page.goto("/account/settings/delete");
  await page.getByLabel("Password").fill("parley-demo");
  await page.getByRole("button", { name: "Delete my account" }).click();
  await expect(page).toHaveURL("/deleted");
  const said = async (email: string) => {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password").fill("parley-demo");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    return page.getByRole("alert").textContent();
  };
  expect(await said(person.email)).toBe(await said("nobody.at.all@example.com"));
});

test("by a mailed link, without a password and without JavaScript", async ({ db, open, mailTo }) => {
  const person = await newPerson(db, "Ilse Leaves");
  const page = await open(person, plain);
  await page.goto("/account/settings");
  await db.user.update({ where: { id: person.id }, data: { passwordHash: null } });
  await page.getByRole("link", { name: "Delete my account" }).click();
  await expect(page.getByLabel("Password")).toHaveCount(0);
  await page.getByRole("button", { name: "Mail me a link" }).click();
  await expect(page.getByRole("status")).toContainText("A mail is on its way.");
  const { button } = await mailTo(person.email, { kind: "Deletion link" });

  // Nobody but the person has the page, and looking changes nothing.
  const other = await open(await newPerson(db, "Somebody Else"), { ...plain, allow: /404/ });
  expect((await other.goto(button))?.status()).toBe(404);
  await page.goto(button);
  await page.reload();
  await page.getByRole("button", { name: "Delete my account" }).click();
  await expect(page).toHaveURL("/deleted");
  await page.goto("/account/settings");
  await expect(page).toHaveURL(/sign-in/);
  expect(await db.user.findUnique({ where: { id: person.id } })).toMatchObject({
    name: "Former customer",
    email: null,
  });
});

for (const how of [{}, plain]) {
  test(`by an admin, ${"javaScriptEnabled" in how ? "without" : "with"} JavaScript`, async ({ db, open }) => {
    const person = await newPerson(db, "Kurt Leaves");
    const number = await newOrder(db, person);
    const [admin, vendor] = [
      await open("ada", { ...how, allow: /404/ }),
      await open("victor", { ...how, allow: /404/ }),
    ];
    await vendor.goto(`/seller/orders/${number}`);
    await expect(vendor.getByRole("main")).toContainText("Kurt Leaves");
    await expect(vendor.getByRole("link", { name: "Kurt Leaves" })).toHaveCount(0);
    await admin.goto(`/seller/orders/${number}`);
    await admin.getByRole("main").getByRole("link", { name: "Kurt Leaves" }).click();
    await expect(admin).toHaveURL(`/seller/customers/${person.id}`);
    await expect(admin.getByRole("main")).toContainText(person.email);
    await expect(admin.getByRole("link", { name: `#${number}` })).toHaveAttribute("href", `/seller/orders/${number}`);
    expect((await vendor.goto(`/seller/customers/${person.id}`))?.status()).toBe(404);

    await admin.getByRole("link", { name: "Delete account" }).click();
    await expect(admin.getByText("It cannot be brought back.")).toBeVisible();
    await admin.getByRole("button", { name: "Delete account" }).click();
    await expect(admin).toHaveURL(`/seller/customers/${person.id}`);
    await expect(admin.getByText("This account was deleted.")).toBeVisible();
    await expect(admin.getByRole("main")).not.toContainText("Kurt");
    await expect(admin.getByRole("link", { name: "Delete account" })).toHaveCount(0);
  });
}
