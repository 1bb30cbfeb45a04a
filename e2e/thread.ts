import { expect, type Page } from "@playwright/test";

/** The header's icon link; there only while something is unread (PRODUCT 2). */
export function unreadLink(page: Page) {
  return page.getByRole("banner").getByRole("link", { name: /^\d+ unread messages?$/ });
}

/** One thing somebody wrote, on the thread: hanging there, or on its way. */
export function entry(page: Page, text: string) {
  return page.getByRole("main").getByRole("listitem").filter({ hasText: text });
}

/** The same, once the server has it. */
export function hung(page: Page, text: string) {
  return page.getByRole("main").locator("li[id^=m]").filter({ hasText: text });
}

/** Writes a message on the thread that is open, and waits until it hangs there. */
export async function say(page: Page, text: string) {
  await page.getByLabel("Write your message here").fill(text);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(hung(page, text)).toBeVisible();
  await expect(page.getByLabel("Write your message here")).toHaveValue("");
}

/** Where the thread of an order with one seller is, for a customer or a seller. */
export function threadPath(number: string, seller: string, side: "account" | "seller" = "account") {
  return `/${side}/orders/${number}/messages/${seller}`;
}

/** The page's script has begun: before that a click is the browser's own. */
export async function started(page: Page) {
  await page.locator("[data-line=live]").waitFor({ state: "attached" });
}
