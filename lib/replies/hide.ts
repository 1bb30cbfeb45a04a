import { env } from "@/lib/env";

// What a mail quotes says more than its writer meant to: their own link, which opens their orders without a password, the
// reply address, which writes in their name, and addresses of everybody on the way. None of it may reach the other side.
const ADDRESS = /(mailto:)?[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63}){0,8}/giu;
const HEADER = /(wrote|schrieb|écrit|escribió|escreveu|scritto)[^\n]{0,200}:\s*$/iu;

/** A text without our own secrets; what its writer typed stays as it was typed. */
export function hideSecrets(text: string): string {
  const [local = "", host = ""] = (env().MAIL_IN_ADDRESS ?? "").split("@").map(RegExp.escape);
  const links = new RegExp(
    `${RegExp.escape(env().APP_URL)}/(orders/access|sign-in|account/settings/delete)/\\S+`,
    "gi",
  );
  const token = new RegExp(`${local}\\+[a-z2-7=\\s]{1,80}@${host}`, "gi");
  const kept = text.replace(links, "[link]");
  return host ? kept.replace(token, "[address]") : kept;
}

/** The same without any address: for what was quoted. */
export function hideAddresses(text: string): string {
  return hideSecrets(text).replace(ADDRESS, "[address]");
}

/** The same for a text that may quote in between: lines that are quoted, and those that say whom. */
export function hideInQuotes(text: string): string {
  const lines = hideSecrets(text).split("\n");
  return lines.map((line) => (/^\s*>/.test(line) || HEADER.test(line) ? hideAddresses(line) : line)).join("\n");
}
