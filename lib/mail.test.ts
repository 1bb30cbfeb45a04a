import { expect, it } from "vitest";
import { listKeptMails, readKeptMail } from "./deliveries/kept";
import { chooseTransport } from "./mail";

it("prefers Resend to SMTP, and keeps mails only in the demo", () => {
  const all = { RESEND_API_KEY: "re_test", SMTP_URL: "smtp://127.0.0.1", PARLEY_DEMO: "1" } as const;
  expect(chooseTransport(all)?.name).toBe("resend");
  expect(chooseTransport({ SMTP_URL: all.SMTP_URL, PARLEY_DEMO: "1" })?.name).toBe("smtp");
  expect(chooseTransport({ PARLEY_DEMO: "1" })?.name).toBe("kept");
  expect(chooseTransport({})).toBeNull();
});

it("shows nobody's mail outside the demo", async () => {
  expect(await listKeptMails(null)).toBeNull();
  expect(await readKeptMail("00000000-0000-0000-0000-000000000000")).toBeNull();
});
