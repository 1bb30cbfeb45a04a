import { composerForm } from "./composer-form";
import { newOrder, newPerson } from "./people";
import { expect, test } from "./stage";
import { say, threadPath } from "./thread";

const FAMILY = "👨‍👩‍👧‍👦";

/** What is taken, and then shown and kept exactly as it was written. */
const literal: Record<string, string> = {
  markup: `<script>document.title = "taken"</script><img src=x onerror="document.title='taken'"><b>bold</b> &amp; &lt;`,
  "links that are none": "javascript:alert(1) data:text/html,<b>x</b> JAVASCRIPT:alert(1) file:///etc/passwd",
  "template words": "{{7*7}} <%= 7*7 %> {constructor} __proto__ $ACTION_ID_",
  json: '{"contains":"","set":null} [1,2,3]',
  "both directions": "שלום \u202eabc\u202c مرحبا #1001 end",
  "10,000 characters": "x".repeat(10_000),
  "10,000 families": FAMILY.repeat(10_000),
  "ten thousand line breaks": `a${"\n".repeat(9_998)}b`,
  "spaces at both ends": "   kept   ",
};

/** What is refused, with which word. The text stays in the field. */
const refused: Record<string, [text: string, why: string]> = {
  blank: ["", "may not be blank"],
  "only white space": [" \n\t\u00a0\u3000 ", "may not be blank"],
  "nothing one can see": ["\u200b\u2060\ufeff", "may not be blank"],
  "10,001 characters": ["x".repeat(10_001), "1 character too long"],
  "10,012 families": [FAMILY.repeat(10_012), "12 characters too long"],
  "300,001 bytes in one character": [`a${"\u0301".repeat(150_000)}`, "1 byte too long"],
  "U+0000": ["a\0b", "character that cannot be kept"],
};

test("hostile text is kept and shown literally", async ({ db, open, server }) => {
  const person = await newPerson(db, "Hedda Wild");
  const [page, plain] = [await open(person), await open(person, { javaScriptEnabled: false })];
  for (const [what, text] of Object.entries(literal)) {
    const number = await newOrder(db, person);
    const post = await composerForm(plain, server.url, threadPath(number, "harbor-lights"));
    expect((await post({ text })).status, what).toBe(303);
    const [kept] = await db.entry.findMany({ where: { thread: { order: { number } } } });
    expect(kept?.text === text, `${what} is kept as written`).toBe(true);

    await page.goto(threadPath(number, "harbor-lights"));
    const shown = page.locator("#m1");
    expect((await shown.textContent())?.includes(text), `${what} is shown as written`).toBe(true);
    await expect(shown.locator("script, img[src=x], b, a"), what).toHaveCount(0);
    expect(await page.title(), what).not.toBe("taken");
  }
});

test("hostile text by hand is no other text", async ({ db, open }) => {
  const person = await newPerson(db, "Hanno Wild");
  const page = await open(person);
  await page.goto(threadPath(await newOrder(db, person), "harbor-lights"));
  for (const what of ["markup", "links that are none", "json", "template words", "both directions"]) {
    await say(page, literal[what] ?? "");
  }
  await expect(page.locator("li[id^=m]")).toHaveCount(5);
  expect(await page.title()).not.toBe("taken");
});

test("what cannot be taken is refused with a reason, and not lost", async ({ db, open, server }) => {
  const person = await newPerson(db, "Bert Blank");
  const plain = await open(person, { javaScriptEnabled: false });
  const number = await newOrder(db, person);
  const post = await composerForm(plain, server.url, threadPath(number, "harbor-lights"));
  for (const [what, [text, why]] of Object.entries(refused)) {
    const { status, body } = await post({ text });
    expect(status, what).toBe(200);
    expect(body.includes(why), `${what}: the reason is said`).toBe(true);
    // HTML cannot carry U+0000; everything else comes back as it was.
    const [, field = ""] = /id="composer"[\s\S]*?<textarea[^>]*>\n?([\s\S]*?)<\/textarea>/.exec(body) ?? [];
    if (what !== "U+0000") expect(field === text, `${what} stays in the field`).toBe(true);
  }
  expect(await db.entry.count({ where: { thread: { order: { number } } } })).toBe(0);
});

for (const javaScriptEnabled of [true, false]) {
  test(`too long says by how much, and keeps the words${javaScriptEnabled ? "" : ", without JavaScript"}`, async ({
    db,
    open,
  }) => {
    const person = await newPerson(db, "Lotte Lang");
    const page = await open(person, { javaScriptEnabled });
    await page.goto(threadPath(await newOrder(db, person), "harbor-lights"));
    const field = page.getByLabel("Write your message here");
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByText("The message may not be blank.")).toBeVisible();
    await field.fill("y".repeat(10_212));
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.getByText("Your message is 212 characters too long.")).toBeVisible();
    await expect(field).toHaveValue("y".repeat(10_212));
    await field.fill("Shorter.");
    await page.getByRole("button", { name: "Send" }).click();
    await expect(page.locator("#m1")).toContainText("Shorter.");
  });
}

test("links are links, and nothing else is", async ({ db, open }) => {
  const person = await newPerson(db, "Linus Link");
  const page = await open(person);
  await page.goto(threadPath(await newOrder(db, person), "harbor-lights"));
  await say(page, "See https://example.com/a?b=c&d=%22e%22#f, or javascript:alert(1).");
  const links = page.locator("#m1").getByRole("link");
  await expect(links).toHaveCount(1);
  await expect(links).toHaveAttribute("href", "https://example.com/a?b=c&d=%22e%22#f");
  await expect(links).toHaveAttribute("rel", /noopener/);
});
