// npm run store -- [--name NAME] [--mailbox EMAIL]: says whose store this is; without either, prints it.
import { parseArgs } from "node:util";
import { normaliseEmail } from "@/lib/accounts/email";
import { setStore } from "@/lib/settings/store";
import { runCommand } from "./command.ts";

process.exitCode = await runCommand("npm run store -- [--name NAME] [--mailbox EMAIL]", () => {
  const { values } = parseArgs({ options: { name: { type: "string" }, mailbox: { type: "string" } } });
  const name = values.name?.trim();
  const mailbox = values.mailbox === undefined ? undefined : normaliseEmail(values.mailbox);
  if (name === "" || (name?.length ?? 0) > 200 || mailbox === null) return null;
  return async () => {
    const store = await setStore({ ...(name ? { name } : {}), ...(mailbox ? { mailbox } : {}) });
    console.log(`${store.name}, mailbox ${store.mailbox ?? "not set"}`);
  };
});
