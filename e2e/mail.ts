import { expect, type Page } from "@playwright/test";

/** Which mail is meant: of that kind (PRODUCT 8), with that in its subject. */
export type Wanted = { kind?: string; subject?: string };

/** `button` is the path of ours to which the mail leads, with its place on the page. */
export type Mail = { kind: string; subject: string; text: string; html: string; button: string };

/** The newest mail to an address that fits, as /dev/mail shows it; waits until it has been sent. */
export async function readMail(page: Page, address: string, wanted: Wanted = {}): Promise<Mail> {
  const row = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ hasText: address })
    .filter({ hasText: wanted.kind ?? "" })
    .filter({ has: page.getByRole("link", { name: wanted.subject ?? "" }) })
    .first();
  await expect
    .poll(
      async () => {
        await page.goto("/dev/mail");
        return row.count();
      },
      `a mail to ${address} ${JSON.stringify(wanted)}`,
    )
    .toBe(1);
  const [, kind = ""] = await row.locator("span").allTextContents();
  const link = row.getByRole("link");
  const subject = (await link.textContent()) ?? "";
  const at = await link.getAttribute("href");
  const [html, text] = await Promise.all(
    ["html", "text"].map(async (form) => (await page.request.get(`${at}/${form}`)).text()),
  );
  return {
    kind,
    subject,
    text: text ?? "",
    html: html ?? "",
    button: buttonOf(text ?? "", new URL(page.url()).origin),
  };
}

function buttonOf(text: string, origin: string): string {
  const link = text.split(/\s+/).find((word) => word.startsWith(origin));
  if (!link) throw new Error("The mail leads nowhere of ours.");
  return link.slice(origin.length);
}
