import { expect, type Page } from "@playwright/test";
import type { RunningServer } from "./server";

/** The log says that something happened, and nothing of what people wrote or who they are. */
export function expectDiscreet(server: RunningServer, happened: RegExp, ...words: string[]) {
  expect(server.printed()).toMatch(happened);
  for (const word of [...words, "@example.com"]) expect(server.printed().includes(word), word).toBe(false);
}

/** The number under which the log has what went wrong. */
export async function referenceOn(page: Page): Promise<string> {
  const words = await page.getByText(/Reference \w+/).textContent();
  return /Reference (\w+)/.exec(words ?? "")?.[1] ?? "none";
}
