import type { Page } from "@playwright/test";
import { people, shops } from "@/prisma/cast";
import { axe, expectNoSidewaysScroll } from "./axe";
import { newThread } from "./new-thread";
import { addresses } from "./outsiders/app-files";
import { newOrder, newPerson } from "./people";
import { expect, test, type Who } from "./stage";
import { threadPath } from "./thread";

// Carla's conversation with Harbor Lights about no order, which the demo does not have.
const CONVERSATION = "0b6f3c1e-5a10-4c00-8000-0000000c0de1";
// A mail to her that may not have gone out, and one of somebody's that is held.
const MAIL = "0b6f3c1e-5a10-4c00-8000-0000000c0de2";

test.beforeAll(async ({ db }) => {
  if (await db.thread.findUnique({ where: { id: CONVERSATION } })) return;
  const talk = { id: CONVERSATION, orderId: null, customer: people.carla, shop: shops.harbor, keeper: people.victor };
  await newThread(db, { ...talk, says: [["customer", "Do you engrave lamps?"]] });
  const { id: recipientId } = people.carla;
  const { id: entryId } = await db.entry.findFirstOrThrow({ where: { thread: { customerId: recipientId } } });
  const failed = { kind: "new_message", state: "failed", why: "unconfirmed", recipientId, entryId } as const;
  await db.delivery.create({ data: { id: MAIL, ...failed } });
  const kept = { sender: "somebody@example.com", subject: "Re: Order #1001", text: "It came today." };
  await db.incomingMail.create({ data: { id: MAIL, key: MAIL, outcome: "held", why: "other_sender", ...kept } });
});

// Every page with something on it, and the ones that are empty, as those see it who use it most.
const pages: [who: Who, paths: string[]][] = [
  [null, ["/", "/sign-in", "/vendors/harbor-lights", "/orders/access", "/no-such-page", "/dev/mail", "/deleted"]],
  [
    "carla",
    [
      "/account/orders",
      "/account/orders/1001",
      "/account/orders/960",
      "/account/orders/1001/messages",
      threadPath("1001", "oak-iron"),
      threadPath("997", "osterreichische-handweberei-sankt-veit-an-der-glan"),
      `${threadPath("1001", "oak-iron")}/dispute`,
      `${threadPath("1001", "harbor-lights")}/dispute/close`,
      "/account/messages",
      "/account/messages/new/oak-iron",
      `/account/messages/${CONVERSATION}`,
      `/account/messages/${CONVERSATION}/dispute`,
      `/account/messages/${CONVERSATION}/dispute/close`,
      "/vendors/osterreichische-handweberei-sankt-veit-an-der-glan",
      "/account/settings",
      "/account/settings/delete",
      "/account",
      "/account/no-such-page",
      "/account/orders/no-such-order",
    ],
  ],
  [
    "victor",
    [
      "/seller",
      "/seller/messages",
      "/seller/messages?show=disputes&marked=read.2",
      "/seller/disputes",
      "/seller/orders",
      "/seller/orders/1014",
      "/seller/orders/1014/messages",
      threadPath("1014", "harbor-lights", "seller"),
      `/seller/messages/${CONVERSATION}`,
      "/vendors/harbor-lights",
      "/seller/no-such-page",
    ],
  ],
  ["vera", [threadPath("986", "oak-iron", "seller")]],
  [
    "ada",
    [
      "/seller",
      "/seller/messages",
      "/seller/disputes",
      "/seller/orders",
      threadPath("1004", "store", "seller"),
      `/seller/customers/${people.carla.id}`,
      `/seller/customers/${people.wilhelmina.id}/delete`,
      `${threadPath("1001", "oak-iron", "seller")}/dispute`,
      `${threadPath("1001", "harbor-lights", "seller")}/dispute/close`,
      `/seller/messages/${CONVERSATION}/dispute`,
      `/seller/messages/${CONVERSATION}/dispute/close`,
      "/seller/vendors",
      "/seller/vendors?q=no-such-shop",
      "/seller/vendors/harbor-lights",
      "/seller/vendors/osterreichische-handweberei-sankt-veit-an-der-glan/remove",
      "/seller/deliveries",
      "/seller/deliveries?q=no-such-order",
      `/seller/deliveries/${MAIL}/again`,
      "/seller/deliveries/held",
      `/seller/deliveries/held/${MAIL}`,
      "/seller/settings",
    ],
  ],
];

/** Reached by what a mail holds; see the test of the pages behind mailed links. */
const behindMails = [
  "/account/settings/delete/TOKEN",
  "/sign-in/TOKEN",
  "/orders/access/TOKEN",
  "/unsubscribe/TOKEN/mails",
  "/dev/mail/ID",
];

const LONG = process.env.LONG === "1";
/**
 * Every page once, one after the other in either look: every scheme and every width has its half. Every page in all four
 * with LONG=1 (npm run test:long).
 */
const LOOKS = [
  ["light", 390],
  ["dark", 1280],
  ...(LONG
    ? ([
        ["light", 1280],
        ["dark", 390],
      ] as const)
    : []),
] as const;

for (const [turn, [colorScheme, width]] of LOOKS.entries()) {
  test(`no page breaks a rule of WCAG 2.2 AA, ${colorScheme}, ${width} px wide, nor scrolls sideways at 320`, async ({
    open,
  }) => {
    test.setTimeout(600_000);
    for (const [who, paths] of pages) {
      const viewport = { width, height: 844 };
      const page = await open(who, { colorScheme, viewport, allow: /404/ });
      for (const [index, path] of paths.entries()) {
        if (!LONG && index % 2 !== turn) continue;
        await page.setViewportSize(viewport);
        await page.goto(path);
        await expect(page.getByRole("main")).toHaveCount(1);
        await expect(page.getByRole("banner")).toHaveCount(1);
        await expect(page.getByRole("complementary", { name: "Demo" }), "the demo says so").toBeVisible();
        await axe(page, `${path} (${colorScheme}, ${width})`);
        await expectNoSidewaysScroll(page);
        await expectToFitNarrow(page, path, LONG || index === turn);
      }
    }
  });
}

/** At 320 px, with its menu open too. @param looked whether the open menu is held against the rules as well */
async function expectToFitNarrow(page: Page, path: string, looked: boolean) {
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  const menu = page.getByRole("button", { name: "My account", exact: true });
  if ((await menu.count()) === 0) return;
  await menu.click();
  if (looked) await axe(page, `${path} with its menu open`);
  await expectNoSidewaysScroll(page);
}

test("the pages behind mailed links break none either", async ({ db, open, mailTo }) => {
  const person = await newPerson(db, "Mila Post");
  const number = await newOrder(db, person);
  // axe knocks at the mail's frame, whose sandbox rightly lets no script in.
  const page = await open(null, { allow: /Blocked script execution in .*\/html/ });
  await page.goto("/orders/access");
  await page.getByLabel("Order number").fill(number);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByRole("button", { name: "Find your order" }).click();
  await page.goto((await mailTo(person.email, { kind: "Order access" })).button);
  await expect(page.getByRole("button", { name: "Continue" })).toBeVisible();
  await axe(page);
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByRole("button", { name: "Mail me a sign-in link" }).click();
  await page.goto((await mailTo(person.email, { kind: "Sign-in link" })).button);
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  await axe(page);
  const own = await open(person);
  await own.goto("/account/settings/delete");
  await own.getByRole("button", { name: "Mail me a link" }).click();
  await own.goto((await mailTo(person.email, { kind: "Deletion link" })).button);
  await expect(own.getByRole("button", { name: "Delete my account" })).toBeVisible();
  await axe(own);
  await page.goto("/dev/mail");
  await page.getByRole("link", { name: `#${number}` }).click();
  await expect(page).toHaveURL(/\/dev\/mail\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("main")).toContainText(person.email);
  await axe(page);
});

test("every page of the application was looked at", () => {
  const seen = pages.flatMap(([, paths]) => paths).concat(behindMails);
  const unseen = addresses()
    .filter((file) => file.endsWith("page.tsx"))
    .filter((file) => !seen.some((path) => patternOf(file).test(path)));
  expect(unseen).toEqual([]);
});

test("empty lists, and an answer that says no, break none either", async ({ db, open }) => {
  const person = await newPerson(db, "Nobody Yet");
  const page = await open(person);
  for (const path of ["/account/orders", "/account/messages"]) {
    await page.goto(path);
    await axe(page);
  }
  const number = await newOrder(db, person);
  await page.goto(threadPath(number, "harbor-lights"));
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("The message may not be blank.")).toBeVisible();
  await expect(page.getByLabel("Write your message here")).toHaveAccessibleDescription(/may not be blank/);
  await axe(page);
});

/** The addresses of a file under app. */
function patternOf(file: string): RegExp {
  const path = file.replace(/(^|\/)\([^)]*\)(?=\/)/g, "").replace(/\/?page\.tsx$/, "");
  const segments = path.split("/").filter(Boolean);
  const parts = segments.map((it) => (it.startsWith("[...") ? ".+" : it.startsWith("[") ? "[^/]+" : it));
  return new RegExp(`^/${parts.join("/")}$`);
}
