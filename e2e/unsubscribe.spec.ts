import { axe, expectNoSidewaysScroll } from "./axe";
import { newOrder, newPerson } from "./people";
import { expect, test } from "./stage";
import { say, threadPath } from "./thread";

for (const javaScriptEnabled of [true, false]) {
  test(`the link in a mail's footer leads to what is mailed, for who is not signed in, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    db,
    open,
    mailTo,
  }) => {
    const person = await newPerson(db, "Nele Ruhig");
    const number = await newOrder(db, person);
    const [vendor, page] = [
      await open("victor"),
      await open(null, { javaScriptEnabled, viewport: { width: 320, height: 640 } }),
    ];
    await vendor.goto(threadPath(number, "harbor-lights", "seller"));
    await say(vendor, "Every one of these is mailed.");
    const mail = await mailTo(person.email, { subject: `#${number}` });
    const link = /Choose which mails you get:\s+(http\S+)/.exec(mail.text)?.[1] ?? "";
    const chosen = async () => {
      const { mails, participants } = await db.user.findUniqueOrThrow({
        where: { id: person.id },
        select: { mails: true, participants: { select: { muted: true } } },
      });
      return { mails, muted: participants[0]?.muted };
    };

    await page.goto(link);
    await expect(page).toHaveURL(/\/unsubscribe\/[\w-]+\/mails$/);
    await expect(page.getByText("Every one of these is mailed.")).toHaveCount(0);
    expect(await chosen()).toEqual({ mails: "every", muted: false });
    await expect(page.getByLabel("Mails about messages").locator("option:checked")).toHaveText("Every message");
    await expectNoSidewaysScroll(page);
    if (javaScriptEnabled) await axe(page);

    await page.getByRole("button", { name: "Mute this conversation" }).click();
    await expect(page.getByText("This conversation is muted.")).toBeVisible();
    expect(await chosen()).toEqual({ mails: "every", muted: true });
    await page.getByRole("button", { name: "Unmute this conversation" }).click();
    await expect(page.getByText("This conversation is not muted any more.")).toBeVisible();
    expect(await chosen()).toEqual({ mails: "every", muted: false });
    await page.getByLabel("Mails about messages").selectOption("None");
    await page.getByRole("button", { name: "Save mails" }).click();
    await expect(page.getByText("What you want of mails is saved.")).toBeVisible();
    expect(await chosen()).toEqual({ mails: "none", muted: false });
    await page.goto(link);
    await expect(page.getByLabel("Mails about messages").locator("option:checked")).toHaveText("None");
  });
}

test("a mail program's one click ends the mails, at the address of the footer's link", async ({
  db,
  open,
  mailTo,
  request,
}) => {
  const person = await newPerson(db, "Nele Ruhig");
  const number = await newOrder(db, person);
  const vendor = await open("victor");
  await vendor.goto(threadPath(number, "harbor-lights", "seller"));
  await say(vendor, "Mailed.");
  const link =
    /(http\S+\/unsubscribe\/\S+)/.exec((await mailTo(person.email, { subject: `#${number}` })).text)?.[1] ?? "";
  const mails = async () => (await db.user.findUniqueOrThrow({ where: { id: person.id } })).mails;
  expect((await request.post(link, { form: { List: "Unsubscribe" } })).status()).toBe(400);
  expect((await request.get(link)).status()).toBe(200);
  expect(await mails()).toBe("every");
  expect((await request.post(link, { form: { "List-Unsubscribe": "One-Click" } })).status()).toBe(200);
  expect(await mails()).toBe("none");
});

test("a dead link is a page that does not exist", async ({ open, request }) => {
  const page = await open(null, { allow: /404/ });
  for (const path of ["/unsubscribe/no-such-token", "/unsubscribe/no-such-token/mails"]) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page).toHaveTitle(/^Not found/);
  }
  const form = { "List-Unsubscribe": "One-Click" };
  expect((await request.post("/unsubscribe/no-such-token", { form })).status()).toBe(404);
});
