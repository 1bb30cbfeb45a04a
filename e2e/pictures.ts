import { readdir, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { test } from "./stage";

const desk = { viewport: { width: 1280, height: 860 }, colorScheme: "light" as const };

test("a customer's conversation with a seller", async ({ open }) => {
  const page = await open("carla", desk);
  await page.goto("/account/orders/1001/messages/harbor-lights");
  await page.getByRole("heading", { name: "New messages" }).waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: "docs/pictures/customer-thread.png", fullPage: true, animations: "disabled" });
});

test("what waits for an answer", async ({ open }) => {
  const page = await open("victor", desk);
  await page.goto("/seller");
  await page.getByRole("heading", { name: /waiting for an answer/ }).waitFor();
  await page.screenshot({ path: "docs/pictures/seller-overview.png", animations: "disabled" });
});

// Mail programs show no SVG: the same drawings as PNG, 48 px at twice the density.
test("the goods in mails", async ({ browser }) => {
  const page = await browser.newPage({
    viewport: { width: 48, height: 48 },
    deviceScaleFactor: 2,
    colorScheme: "light",
  });
  for (const file of (await readdir("public/goods")).filter((name) => name.endsWith(".svg"))) {
    const svg = (await readFile(`public/goods/${file}`)).toString("base64");
    await page.setContent(`<style>body{margin:0}img{display:block}</style>
      <img width="48" height="48" src="data:image/svg+xml;base64,${svg}">`);
    await page.locator("img").screenshot({ path: `public/mail/${basename(file, ".svg")}.png` });
  }
});
