// npm run create-admin -- EMAIL [--name NAME]: makes somebody staff of the store and prints a link that signs in once.
import { parseArgs } from "node:util";
import { type CreatedAdmin, createAdmin } from "@/lib/accounts/create-admin";
import { LINK_MINUTES } from "@/lib/accounts/sign-in-link";
import { runCommand } from "./command.ts";

const words: Record<CreatedAdmin["result"], string> = {
  created: "is an admin now",
  promoted: "is an admin now, and staff of no vendor",
  unchanged: "was an admin already",
};

process.exitCode = await runCommand("Say whom: npm run create-admin -- EMAIL [--name NAME]", () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { name: { type: "string" } } });
  const [email] = positionals;
  if (!email || positionals.length > 1 || values.name?.trim() === "") return null;
  return async () => {
    const { result, name, link } = await createAdmin(email, values.name?.trim());
    console.log(`${name} ${words[result]}.\nSign in within ${LINK_MINUTES.sign_in_link} minutes, once, at\n${link}`);
  };
});
