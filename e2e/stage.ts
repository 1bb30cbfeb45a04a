import { type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { demoPassword, type PersonKey, people } from "@/prisma/cast";
import { createClient } from "@/prisma/client";
import { type Mail, readMail, type Wanted } from "./mail";
import type { Db } from "./people";
import { type RunningServer, startServer } from "./server";
import { expectNoFaults, type Faults, watch } from "./watch";

/** Somebody of the demo's cast, somebody made by newPerson, or null: a visitor. */
export type Who = PersonKey | { email: string } | null;
type Options = BrowserContextOptions & {
  /** Faults that the test provokes on purpose, like the console's note of a 404. */
  allow?: RegExp;
};

/** A browser of its own, signed in as that person through the real form, on a blank page. */
export type Open = (who: Who, options?: Options) => Promise<Page>;
/** The newest mail to an address that fits, waited for. */
export type MailTo = (address: string, wanted?: Wanted) => Promise<Mail>;

type Stage = { open: Open; mailTo: MailTo };

type Theatre = {
  /** A production server with the demo's cast on a database of its own, for this worker. */
  server: RunningServer;
  db: Db;
  /** Cookies of who has signed in once, by address. */
  signedIn: Map<string, Exclude<BrowserContextOptions["storageState"], string | undefined>>;
};

export const test = base.extend<Stage, Theatre>({
  server: [
    // Playwright wants to see the braces.
    // biome-ignore lint/correctness/noEmptyPattern: a fixture that needs no other
    async ({}, use) => {
      const server = await startServer({ seed: true });
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  db: [
    async ({ server }, use) => {
      const db = createClient(server.databaseUrl, 3);
      await use(db);
      await db.$disconnect();
    },
    { scope: "worker" },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: a fixture that needs no other
  signedIn: [async ({}, use) => use(new Map()), { scope: "worker" }],
  baseURL: async ({ server }, use) => use(server.url),

  open: async ({ browser, server, signedIn }, use) => {
    const opened: Faults[] = [];
    const close: (() => Promise<void>)[] = [];
    await use(async (who, { allow, ...options } = {}) => {
      const email = emailOf(who);
      const known = email === null ? undefined : signedIn.get(email);
      const context = await browser.newContext({
        baseURL: server.url,
        locale: "en-GB",
        timezoneId: "UTC",
        ...options,
        ...(known ? { storageState: known } : {}),
      });
      opened.push(watch(context, allow));
      close.push(() => context.close());
      const page = await context.newPage();
      if (email !== null && !known) {
        await signIn(page, email);
        signedIn.set(email, await context.storageState());
        await page.goto("about:blank");
      }
      return page;
    });
    await Promise.all(close.map((it) => it()));
    for (const faults of opened) expectNoFaults(faults);
  },

  mailTo: async ({ browser, server }, use) => {
    const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
    const page = await context.newPage();
    await use((address, wanted) => readMail(page, address, wanted));
    await context.close();
  },
});

export { expect };

/** Signs in through the form, as a person would. */
export async function signIn(page: Page, email: string, password = demoPassword) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

function emailOf(who: Who): string | null {
  if (who === null) return null;
  return typeof who === "string" ? people[who].email : who.email;
}
