import { newOrder, newPerson } from "./people";
import { expect, test } from "./stage";
import { say } from "./thread";

for (const javaScriptEnabled of [true, false]) {
  test(`mails come in the language chosen, or not at all, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    db,
    open,
    mailTo,
  }) => {
    const person = await newPerson(db, "Greta Sommer");
    const number = await newOrder(db, person);
    const [settings, vendor] = [await open(person, { javaScriptEnabled }), await open("victor")];
    const choose = async (lang: string, mails: string) => {
      await settings.goto("/account/settings");
      await settings.getByLabel("Language of mails").selectOption(lang);
      await settings.getByLabel("Mails about messages").selectOption(mails);
      await settings.getByRole("button", { name: "Save mails" }).click();
      await expect(settings.getByText("What you want of mails is saved.")).toBeVisible();
      await settings.reload();
      await expect(settings.getByLabel("Mails about messages").locator("option:checked")).toHaveText(mails);
    };

    await choose("Deutsch", "None");
    await vendor.goto(`/seller/orders/${number}/messages/harbor-lights`);
    await say(vendor, "Nobody is mailed this.");
    const unwanted = () => db.delivery.findFirstOrThrow({ where: { recipient: { email: person.email } } });
    await expect.poll(async () => (await unwanted()).why).toBe("mails_off");

    await choose("Deutsch", "Every message");
    await say(vendor, "Somebody is.");
    const mail = await mailTo(person.email, { subject: `#${number}` });
    expect(mail.subject).toBe(`Bestellung #${number}: Nachrichten mit Harbor Lights`);
    expect(mail.text).toContain("Harbor Lights hat Ihnen geschrieben");
    expect(mail.text).toContain("Somebody is.");
  });
}
