import sharp from "sharp";
import { axe, expectNoSidewaysScroll } from "./axe";
import { newOrder, newPerson } from "./people";
import { expect, test } from "./stage";
import { entry, hung, started, threadPath } from "./thread";

const picture = (color: string) => sharp({ create: { width: 640, height: 480, channels: 3, background: color } });
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');

test("a photo of the broken lamp: chosen, taken away, sent, and there for the other side at once", async ({
  db,
  open,
}) => {
  const person = await newPerson(db, "Ivo Brandt");
  const number = await newOrder(db, person);
  const [customer, vendor] = [await open(person, { allow: /422/ }), await open("victor")];
  await customer.goto(threadPath(number, "harbor-lights"));
  await vendor.goto(threadPath(number, "harbor-lights", "seller"));
  await Promise.all([started(customer), started(vendor)]);

  await expect(customer.getByText("Up to 5 files of 10 MB each: JPEG, PNG, WebP, GIF or PDF.")).toBeVisible();
  const files = customer.getByLabel("Add files");
  const chosen = customer.getByRole("list", { name: "Files of this message" }).getByRole("listitem");
  await files.setInputFiles([
    { name: "broken lamp.jpg", mimeType: "image/jpeg", buffer: await picture("red").jpeg().toBuffer() },
    { name: "shade.png", mimeType: "image/png", buffer: await picture("blue").png().toBuffer() },
    { name: "renamed.png", mimeType: "image/png", buffer: svg },
  ]);
  await expect(chosen).toHaveCount(3);
  await expect(chosen.filter({ hasText: "renamed.png" }).getByRole("alert")).toContainText("renamed.png");
  await expect(chosen.locator("img")).toHaveCount(2);
  await axe(customer);
  await customer.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(customer);
  await customer.setViewportSize({ width: 1280, height: 720 });
  // Nothing goes without a picture it was meant to have.
  await customer.getByLabel("Write your message here").press("Control+Enter");
  await expect(customer.getByRole("alert").filter({ hasText: "A file was not taken." })).toBeVisible();
  await expect(chosen).toHaveCount(3);
  for (const name of ["renamed.png", "shade.png"])
    await customer.getByRole("button", { name: `Remove ${name}` }).click();
  await expect(files, "who goes by keyboard stays with the files").toBeFocused();
  await expect(chosen).toHaveCount(1);

  // By keyboard, with no word beside it.
  await customer.getByLabel("Write your message here").press("Control+Enter");
  const sent = hung(customer, "Ivo").or(customer.locator("li[id^=m]")).last();
  await expect(sent.getByRole("img", { name: "broken lamp.jpg" })).toBeVisible();
  await expect(chosen).toHaveCount(0);

  const shown = vendor.locator("li[id^=m]").getByRole("link", { name: "broken lamp.jpg" });
  await expect(shown).toBeVisible();
  const answer = await vendor.request.get((await shown.getAttribute("href")) ?? "");
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({ "content-type": "image/jpeg", "x-content-type-options": "nosniff" });
  expect(answer.headers()["content-security-policy"]).toContain("sandbox");
  await vendor.goto("/seller/messages");
  await expect(vendor.getByRole("main")).toContainText("1 file");
});

test("what cannot be taken is named, and what was written stays", async ({ db, open }) => {
  const person = await newPerson(db, "Lena Vogt");
  const number = await newOrder(db, person);
  const customer = await open(person, { allow: /ERR_FAILED/ });
  await customer.goto(threadPath(number, "harbor-lights"));
  await started(customer);
  await customer.getByLabel("Write your message here").fill("See the photo.");
  await customer.route("**/api/files", (route) => route.abort());
  await customer
    .getByLabel("Add files")
    .setInputFiles([{ name: "lamp.jpg", mimeType: "image/jpeg", buffer: await picture("green").jpeg().toBuffer() }]);
  const chosen = customer.getByRole("list", { name: "Files of this message" });
  await expect(chosen.getByRole("alert")).toContainText("It did not arrive.");
  await expect(customer.getByLabel("Write your message here")).toHaveValue("See the photo.");
  await customer.unroute("**/api/files");
  await chosen.getByRole("button", { name: "Try again lamp.jpg" }).click();
  await expect(chosen.locator("img")).toBeVisible();
  // Loaded anew, it is still there.
  await customer.reload();
  await expect(chosen.locator("img")).toBeVisible();
  await customer.getByRole("button", { name: "Send" }).click();
  await expect(hung(customer, "See the photo.").getByRole("img", { name: "lamp.jpg" })).toBeVisible();
});

test("what is surely no picture and no PDF is said at once, and not sent", async ({ db, open }) => {
  const person = await newPerson(db, "Timo Text");
  const customer = await open(person, { allow: /422/ });
  await customer.goto(threadPath(await newOrder(db, person), "harbor-lights"));
  await started(customer);
  const sent: string[] = [];
  customer.on("request", (request) => request.url().endsWith("/api/files") && sent.push(request.url()));
  const chosen = customer.getByRole("list", { name: "Files of this message" });
  await customer
    .getByLabel("Add files")
    .setInputFiles([{ name: "list.txt", mimeType: "text/plain", buffer: Buffer.from("a lamp") }]);
  await expect(chosen.getByRole("alert")).toContainText("list.txt is not a JPEG, PNG, WebP, GIF or PDF.");
  expect(sent).toEqual([]);
  // What a name does not tell is the server's to say.
  await chosen.getByRole("button", { name: "Remove list.txt" }).click();
  await customer
    .getByLabel("Add files")
    .setInputFiles([{ name: "list", mimeType: "application/octet-stream", buffer: Buffer.from("a lamp") }]);
  await expect(chosen.getByRole("alert")).toContainText("list is not a JPEG");
  expect(sent).toHaveLength(1);
});

test("a PDF has a mark where a picture has itself, and goes along", async ({ db, open }) => {
  const person = await newPerson(db, "Hugo Blatt");
  const customer = await open(person, { viewport: { width: 390, height: 800 } });
  await customer.goto(threadPath(await newOrder(db, person), "harbor-lights"));
  await started(customer);
  await customer
    .getByLabel("Add files")
    .setInputFiles([{ name: "bill.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n%%EOF") }]);
  const chosen = customer.getByRole("list", { name: "Files of this message" }).getByRole("listitem");
  await expect(chosen.locator("svg").first()).toBeVisible();
  await expect(chosen.locator("img")).toHaveCount(0);
  await axe(customer);
  await customer.getByLabel("Write your message here").fill("The bill.");
  await customer.getByRole("button", { name: "Send" }).click();
  await expect(hung(customer, "The bill.").getByRole("link", { name: "bill.pdf" })).toBeVisible();
});

test("without JavaScript the form carries the files", async ({ db, open }) => {
  const person = await newPerson(db, "Mara Lindt");
  const number = await newOrder(db, person);
  const customer = await open(person, { javaScriptEnabled: false });
  await customer.goto(threadPath(number, "harbor-lights"));
  await customer.getByLabel("Write your message here").fill("The receipt.");
  await customer.getByLabel("Add files").setInputFiles([{ name: "renamed.png", mimeType: "image/png", buffer: svg }]);
  await customer.getByRole("button", { name: "Send" }).click();
  await expect(customer.getByRole("alert").filter({ hasText: "renamed.png" })).toBeVisible();
  await expect(customer.getByLabel("Write your message here")).toHaveValue("The receipt.");
  const buffer = await picture("gold").webp().toBuffer();
  await customer.getByLabel("Add files").setInputFiles([{ name: "receipt.webp", mimeType: "image/webp", buffer }]);
  await customer.getByRole("button", { name: "Send" }).click();
  await expect(entry(customer, "The receipt.").getByRole("img", { name: "receipt.webp" })).toBeVisible();
});
