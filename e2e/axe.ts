import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Fails with every violation of WCAG 2.2 AA that axe sees on the page as it stands. */
export async function axe(page: Page, where = page.url()) {
  // Next sends the title when it is ready, which may be after the page.
  await expect(page).toHaveTitle(/./);
  // A mail's frame is sandboxed without scripts, so that axe would wait for its answer for ever.
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).exclude("iframe[sandbox]").analyze();
  const found = violations.flatMap(({ id, nodes }) => {
    return nodes.map((node) => `${id}: ${node.target.join(" ")} (${node.failureSummary?.replaceAll("\n", " ")})`);
  });
  expect(found, `axe on ${where}`).toEqual([]);
}

/** Fails when the page can be scrolled sideways. */
export async function expectNoSidewaysScroll(page: Page) {
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content, `${page.url()} is no wider than the window`).toBeLessThanOrEqual(window ?? 0);
}
