import { type Db, newOrder, newPerson } from "./people";
import { expect, test } from "./stage";
import { entry, say, threadPath, unreadLink } from "./thread";

/** A thread with lines that customer and shop wrote in turn. */
async function longThread(db: Db, lines: number) {
  const person = await newPerson(db, "Hilda Coil");
  const number = await newOrder(db, person);
  const order = await db.order.findUniqueOrThrow({ where: { number }, include: { vendors: true } });
  const vendorId = order.vendors[0]?.vendorId ?? "";
  const staff = await db.staff.findFirstOrThrow({ where: { vendorId } });
  const at = (seq: number) => new Date(Date.now() - (lines - seq) * 60_000);
  await db.thread.create({
    data: {
      ...{ orderId: order.id, customerId: person.id, vendorId, lastSeq: lines, lastEntryAt: at(lines) },
      entries: {
        create: Array.from({ length: lines }, (_, index) => {
          const [seq, mine] = [index + 1, index % 2 === 0];
          const author = mine
            ? { side: "customer" as const, authorId: person.id }
            : { side: "vendor" as const, authorId: staff.userId };
          return {
            seq,
            ...author,
            kind: "message" as const,
            text: `Line ${seq}.`,
            sendKey: `history ${number} ${seq}`,
            createdAt: at(seq),
          };
        }),
      },
      participants: {
        create: [
          { userId: person.id, side: "customer", lastReadSeq: lines },
          { userId: staff.userId, side: "vendor", vendorId, lastReadSeq: lines },
        ],
      },
    },
  });
  return { person, number, path: threadPath(number, "harbor-lights") };
}

for (const javaScriptEnabled of [true, false]) {
  test(`the history folds and unfolds${javaScriptEnabled ? "" : ", without JavaScript"}`, async ({ db, open }) => {
    const { person, path } = await longThread(db, 12);
    const page = await open(person, { javaScriptEnabled });
    await page.goto(path);
    await expect(page.locator("li[id^=m]")).toHaveCount(2);
    for (const text of ["Line 1.", "Line 12."]) await expect(entry(page, text)).toBeVisible();
    await page.getByRole("link", { name: "Hidden messages (10)" }).click();
    await expect(page.locator("li[id^=m]")).toHaveCount(12);
    await page.getByRole("link", { name: "Hide message history" }).click();
    await expect(page.locator("li[id^=m]")).toHaveCount(2);
    await expect(page.getByRole("link", { name: "Hidden messages (10)" })).toBeVisible();
  });
}

test("what is new is not folded, what is folded is not counted as read, and the numbers agree", async ({
  db,
  open,
}) => {
  const { person, number, path } = await longThread(db, 8);
  const vendor = await open("victor");
  await vendor.goto(threadPath(number, "harbor-lights", "seller"));
  await say(vendor, "New one.");
  await say(vendor, "New two.");
  const plain = await open(person, { javaScriptEnabled: false });
  await plain.goto(path);
  await expect(plain.locator("li[id^=m]")).toHaveCount(3);
  await expect(plain.getByRole("heading", { name: "New messages" })).toBeVisible();
  await expect(plain.getByRole("link", { name: "Hidden messages (7)" })).toBeVisible();
  await expect(unreadLink(plain)).toHaveAccessibleName("2 unread messages");
  // Seen in a window that runs scripts, they are read.
  const page = await open(person);
  await page.goto(path);
  await expect(unreadLink(page)).toHaveCount(0);
});

test("a mail about an entry that is folded now lands on that very entry", async ({ db, open, mailTo }) => {
  const person = await newPerson(db, "Hugo Coil");
  const number = await newOrder(db, person);
  const [page, victor] = [await open(person), await open("victor")];
  await page.goto(threadPath(number, "harbor-lights"));
  await say(page, "One.");
  await victor.goto(threadPath(number, "harbor-lights", "seller"));
  await say(victor, "Two, for the mail.");
  const mail = await mailTo(person.email, { subject: `#${number}` });
  await page.reload();
  for (const text of ["Three.", "Four.", "Five.", "Six.", "Seven."]) await say(page, text);
  await page.goto(threadPath(number, "harbor-lights"));
  await expect(page.locator("#m2")).toHaveCount(0);
  await page.goto(mail.button);
  await expect(page).toHaveURL(/\?at=2#m2$/);
  await expect(entry(page, "Two, for the mail.")).toBeInViewport();
});

test("a thread of 130 opens at its end and goes up by portions", async ({ db, open }) => {
  const { person, path } = await longThread(db, 130);
  const page = await open(person);
  await page.goto(path);
  await expect(entry(page, "Line 130.")).toBeInViewport();
  await page.getByRole("link", { name: "Hidden messages (128)" }).click();
  await expect(page.locator("#m81")).toBeVisible();
  await expect(page.locator("li[id^=m]")).toHaveCount(50);
  await page.getByRole("link", { name: "Older messages" }).click();
  await expect(page.locator("#m31")).toBeVisible();
  await page.getByRole("link", { name: "Older messages" }).click();
  await expect(page.locator("#m1")).toBeVisible();
  await expect(page.getByRole("link", { name: "Older messages" })).toHaveCount(0);
  await page.getByRole("link", { name: "Newer messages" }).click();
  await expect(page.locator("#m51")).toBeVisible();
});
