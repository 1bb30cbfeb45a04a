import type { Page } from "@playwright/test";
import { expectDiscreet, referenceOn } from "./discreet";
import { newOrder, newPerson } from "./people";
import { expect, test } from "./stage";
import { entry, threadPath } from "./thread";

// Provoked on purpose: what a browser notes of a 500.
const allow = /\b500\b/;

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

for (const javaScriptEnabled of [true, false]) {
  test(`a fault of ours has a reference${javaScriptEnabled ? "" : ", without JavaScript"}`, async ({
    db,
    open,
    server,
  }) => {
    const person = await newPerson(db, "Wolfgang Broken");
    const number = await newOrder(db, person);
    const page = await open(person, { javaScriptEnabled, allow });
    await page.goto(threadPath(number, "harbor-lights"));
    await page.getByLabel("Write your message here").fill("Typed into a fault.");
    await db.$executeRawUnsafe("alter table entry rename to entry_gone");
    try {
      await page.getByRole("button", { name: "Send" }).click();
      expectDiscreet(server, new RegExp(`"reference":"${await referenceOn(page)}"`), "Typed into");
      const kept = page.getByLabel(/Write your message here|Your text is safe here/);
      if (javaScriptEnabled) await expect(entry(page, "Typed into a fault.")).toContainText("Try again");
      else await expect(kept).toHaveValue("Typed into a fault.");
    } finally {
      await db.$executeRawUnsafe("alter table entry_gone rename to entry");
    }
  });
}

for (const javaScriptEnabled of [true, false]) {
  test(`a page that fails says so under a reference, and comes back${javaScriptEnabled ? "" : ", without JavaScript"}`, async ({
    db,
    open,
    server,
  }) => {
    const page = await open("olive", { javaScriptEnabled, allow });
    await db.$executeRawUnsafe(`alter table "order" rename to order_gone`);
    try {
      expect((await page.goto("/account/orders"))?.status()).toBe(500);
      await expect(heading(page, "This page could not be shown")).toBeVisible();
      expectDiscreet(server, new RegExp(`"reference":"${await referenceOn(page)}"`));
    } finally {
      await db.$executeRawUnsafe(`alter table order_gone rename to "order"`);
    }
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(heading(page, "Orders")).toBeVisible();
  });
}
