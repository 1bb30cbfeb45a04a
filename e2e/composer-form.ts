import type { Page } from "@playwright/test";

type Values = string | (string | File)[];

/**
 * The composer's form as a browser without JavaScript would send it, by HTTP, so that it can hold what no browser
 * would. @returns post, which replaces the fields named: by one value, by several, by none ([])
 */
export async function composerForm(page: Page, origin: string, path: string) {
  await page.goto(path);
  const fields = await page
    .locator("#composer [name]")
    .evaluateAll((all) => all.map((it) => [it.getAttribute("name") ?? "", (it as HTMLInputElement).value] as const));
  return async (changed: Record<string, Values>) => {
    const form = new FormData();
    for (const [name, value] of fields) if (!(name in changed)) form.append(name, value);
    for (const [name, values] of Object.entries(changed)) {
      for (const value of [values].flat()) form.append(name, value);
    }
    const answer = await page.request.post(path, { headers: { Origin: origin }, multipart: form, maxRedirects: 0 });
    return { status: answer.status(), body: await answer.text() };
  };
}
