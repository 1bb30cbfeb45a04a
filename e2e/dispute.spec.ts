import type { Page } from "@playwright/test";
import { axe } from "./axe";
import { type Db, newOrder, newPerson } from "./people";
import { expect, type Open, test } from "./stage";
import { entry, say, threadPath } from "./thread";

const OPENED = "A dispute has been opened successfully.";
const CLOSED = "The dispute has been closed.";
const link = (page: Page, name: string) => page.getByRole("main").getByRole("link", { name, exact: true });
const orderIn = (page: Page, number: string) => page.getByRole("article").filter({ hasText: number });
/** axe is a script: where none runs it waits for ever. The same pages are looked at with scripts. */
const look = (page: Page, runs: boolean) => (runs ? axe(page) : null);
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function newThread(db: Db, open: Open, options: Parameters<Open>[1] = {}) {
  const person = await newPerson(db, "Dora Quist");
  const number = await newOrder(db, person);
  const page = await open(person, options);
  await page.goto(threadPath(number, "harbor-lights"));
  const disputes = () => db.dispute.findMany({ where: { thread: { order: { number } } } });
  return { person, number, page, path: threadPath(number, "harbor-lights"), disputes };
}

for (const javaScriptEnabled of [true, false]) {
  test(`opened by the customer, closed by the store${javaScriptEnabled ? "" : ", without JavaScript"}`, async ({
    db,
    open,
    mailTo,
  }) => {
    const { person, number, page, path } = await newThread(db, open, { javaScriptEnabled });
    await link(page, "Open dispute").click();
    if (javaScriptEnabled) await expect(page.getByRole("dialog", { name: "Open a dispute" })).toBeVisible();
    else await expect(page).toHaveURL(`${path}/dispute`);
    await look(page, javaScriptEnabled);
    await page.getByLabel("Reason").fill("The shade is dented <b and\nnobody answers.");
    await press(page, "Open dispute");

    await expect(page.getByText(OPENED)).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`${path}\\?said=opened`));
    await expect(page.getByText(/^Dispute opened on \d+ \w+ \d{4}, by Dora Quist$/)).toBeVisible();
    await expect(entry(page, "You opened a dispute")).toContainText("The shade is dented <b and");
    await expect(link(page, "Open dispute")).toHaveCount(0);
    await expect(link(page, "Close dispute")).toBeVisible();
    await look(page, javaScriptEnabled);

    await page.goto("/account/orders");
    await expect(orderIn(page, number).getByText("Dispute", { exact: true })).toBeVisible();
    // The same address the next day says nothing new.
    await page.goto(`${path}?said=opened`);
    await expect(page.getByText(OPENED)).toBeVisible();
    await db.dispute.updateMany({
      where: { thread: { order: { number } } },
      data: { openedAt: new Date(Date.now() - 86_400_000) },
    });
    await page.reload();
    await expect(page.getByText(/^Dispute opened on/)).toBeVisible();
    await expect(page.getByText(OPENED)).toHaveCount(0);

    // The vendor hears of it, has no button, and the page is not there either.
    const victor = await open("victor", { javaScriptEnabled, allow: /404/ });
    await victor.goto(threadPath(number, "harbor-lights", "seller"));
    await expect(victor.getByText(/^Dispute opened on .*, by Dora Quist$/)).toBeVisible();
    await expect(victor.getByText("Dora Quist or Parley Market can close it.")).toBeVisible();
    await expect(victor.getByRole("link", { name: /dispute$/ })).toHaveCount(0);
    for (const sub of ["dispute", "dispute/close"])
      expect((await victor.goto(`${threadPath(number, "harbor-lights", "seller")}/${sub}`))?.status()).toBe(404);
    for (const to of ["victor@example.com", "store@example.com"]) {
      const mail = await mailTo(to, { kind: "Dispute opened", subject: `#${number}` });
      expect(mail.text).toContain("Dora Quist opened a dispute");
      expect(mail.text).toContain("The shade is dented <b and\nnobody answers.");
    }

    const ada = await open("ada", { javaScriptEnabled });
    await ada.goto(threadPath(number, "harbor-lights", "seller"));
    await link(ada, "Close dispute").click();
    await expect(ada.getByText("Are you sure?")).toBeVisible();
    await look(ada, javaScriptEnabled);
    await ada.getByRole(javaScriptEnabled ? "button" : "link", { name: "Cancel" }).click();
    await expect(ada.getByText("Are you sure?")).toBeHidden();
    await link(ada, "Close dispute").click();
    await press(ada, "Close dispute");
    await expect(ada.getByText(CLOSED)).toBeVisible();
    await expect(entry(ada, "Dispute closed by Parley Market")).toBeVisible();
    await expect(link(ada, "Open dispute")).toBeVisible();
    const mail = await mailTo(person.email, { kind: "Dispute closed", subject: `#${number}` });
    expect(mail.text).toContain("Parley Market closed the dispute");
    expect(mail.text).not.toContain("Ada");
    await page.goto("/account/orders");
    await expect(orderIn(page, number)).not.toContainText("Dispute");
    // Nor is a closing told anew for ever, though it is folded away by then.
    await page.goto(path);
    for (const text of ["Thank you.", "One more thing.", "A third.", "And another."]) await say(page, text);
    await page.goto(`${path}?said=closed`);
    await expect(page.getByText(CLOSED)).toBeVisible();
    await expect(entry(page, "Dispute closed by")).toHaveCount(0);
    await db.dispute.updateMany({
      where: { thread: { order: { number } } },
      data: { closedAt: new Date(Date.now() - 82_800_000) },
    });
    await page.reload();
    await expect(entry(page, "And another.")).toBeVisible();
    await expect(page.getByText(CLOSED)).toHaveCount(0);
    await page.goto(path);
    await expect(page.getByText(/^Dispute opened on/)).toHaveCount(0);
    await expect(link(page, "Open dispute")).toBeVisible();
  });

  test(`a reason that is none leaves the form alive${javaScriptEnabled ? "" : ", without JavaScript"}`, async ({
    db,
    open,
  }) => {
    const { page, path, disputes } = await newThread(db, open, { javaScriptEnabled });
    // As does a blank message: today's shops have forms that are dead afterwards.
    await press(page, "Send");
    await expect(page.getByText("The message may not be blank.")).toBeVisible();
    await page.getByLabel("Write your message here").fill("Alive.");
    await press(page, "Send");
    await expect(entry(page, "Alive.")).toBeVisible();

    await page.goto(javaScriptEnabled ? path : `${path}/dispute`);
    if (javaScriptEnabled) await link(page, "Open dispute").click();
    await press(page, "Open dispute");
    await expect(page.getByText("Write a reason, so that the seller knows what to answer.")).toBeVisible();
    await expect(page.getByLabel("Reason")).toHaveAccessibleDescription(/Write a reason/);
    await look(page, javaScriptEnabled);
    await page.getByLabel("Reason").fill("y".repeat(10_212));
    await press(page, "Open dispute");
    await expect(page.getByText("Your reason is 212 characters too long.")).toBeVisible();
    await expect(page.getByLabel("Reason")).toHaveValue("y".repeat(10_212));
    await page.getByLabel("Reason").fill("Short.");
    await press(page, "Open dispute");
    await expect(page.getByText(OPENED)).toBeVisible();
    expect(await disputes()).toHaveLength(1);
  });

  test(`two browsers at once${javaScriptEnabled ? "" : ", without JavaScript"}: one opens, one closes, and what was typed stays`, async ({
    db,
    open,
  }) => {
    const { person, page, path, disputes } = await newThread(db, open, { javaScriptEnabled });
    const late = await open(person, { javaScriptEnabled });
    for (const it of [page, late]) {
      await it.goto(path);
      await link(it, "Open dispute").click();
    }
    await page.getByLabel("Reason").fill("First.");
    await press(page, "Open dispute");
    await expect(page.getByText(OPENED)).toBeVisible();
    await late.getByLabel("Reason").fill("Second, and long thought about.");
    await press(late, "Open dispute");
    await expect(late.getByText("A dispute is already open.")).toBeVisible();
    await expect(late.getByText(OPENED)).toHaveCount(0);
    await expect(late.getByLabel("Reason")).toHaveValue("Second, and long thought about.");
    expect(await disputes()).toHaveLength(1);

    for (const it of [page, late]) {
      await it.goto(path);
      await link(it, "Close dispute").click();
    }
    await press(page, "Close dispute");
    await expect(page.getByText(CLOSED)).toBeVisible();
    await press(late, "Close dispute");
    await expect(late.getByText("This dispute is already closed.")).toBeVisible();
    await late.goto(path);
    await expect(entry(late, "Dispute closed by")).toHaveCount(1);
  });
}

test("a line that breaks loses no word, and pressing again opens it", async ({ db, open }) => {
  const { page, path, disputes } = await newThread(db, open, { allow: /ERR_|Failed to fetch/ });
  await link(page, "Open dispute").click();
  await page.getByLabel("Reason").fill("From a tunnel.");
  await page.route(`**${path}*`, (route) => (route.request().method() === "POST" ? route.abort() : route.fallback()));
  await press(page, "Open dispute");
  await expect(page.getByText("Not sent. Your text is safe here.")).toBeVisible();
  await expect(page.getByLabel("Reason")).toHaveValue("From a tunnel.");
  await page.unroute(`**${path}*`);
  await press(page, "Open dispute");
  await expect(page.getByText(OPENED)).toBeVisible();
  expect(await disputes()).toHaveLength(1);
});

test("by keyboard alone: opened, cancelled, opened again, closed", async ({ db, open }) => {
  const { page } = await newThread(db, open);
  const opener = link(page, "Open dispute");
  await opener.focus();
  await page.keyboard.press("Enter");
  const field = page.getByLabel("Reason");
  await expect(field).toBeFocused();
  await page.keyboard.type("Half a thought.");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(opener).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue("Half a thought.");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("dialog").getByRole("button", { name: "Cancel" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText(OPENED)).toBeVisible();
  await link(page, "Close dispute").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Close dispute" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(CLOSED)).toBeVisible();
});

test("the order's tabs bear a D, and talking goes on as before", async ({ db, open }) => {
  const { number, page } = await newThread(db, open);
  await link(page, "Open dispute").click();
  await page.getByLabel("Reason").fill("It never came.");
  await press(page, "Open dispute");
  await expect(page.getByText(OPENED)).toBeVisible();
  await say(page, "Are you there?");
  const carla = await open("carla");
  await carla.goto("/account/orders/1001/messages");
  const tabs = carla.getByRole("navigation", { name: "Conversations of this order" });
  await expect(tabs.getByRole("link", { name: /^Harbor Lights.*disputed/ })).toBeVisible();
  await expect(tabs.getByRole("link", { name: /^Oak & Iron$/ })).toBeVisible();
  const victor = await open("victor");
  await victor.goto(threadPath(number, "harbor-lights", "seller"));
  await say(victor, "I am.");
});
