import type { Mailbox } from "./types";

/** An address as we write it into a header: one "@", nothing that ends or splits a header. */
const ADDRESS = /^[^\s<>()[\]\\,;:"@\p{Cc}]{1,64}@[^\s<>()[\]\\,;:"@\p{Cc}]{1,255}$/u;

export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** MAIL_FROM: "Parley <parley@example.com>" or the bare address. @throws Error when it is neither */
export function readMailbox(text: string): Mailbox {
  const match = /^(.*)<([^<>]*)>\s*$/s.exec(text);
  const address = (match?.[2] ?? text).trim();
  if (!isAddress(address)) throw new Error("MAIL_FROM is not an address.");
  return { name: (match?.[1] ?? "").trim().replace(/^"(.*)"$/s, "$1"), address };
}

/** `"Name" <address>`. The name has been made safe by whoever chose it; quotes are dropped here once more. */
export function writeMailbox({ name, address }: Mailbox): string {
  const bare = name.replace(/["\\<>\p{Cc}]/gu, "").trim();
  return bare ? `"${bare}" <${address}>` : address;
}

/** What stands right of the "@": where our Message-IDs live. */
export function hostOf({ address }: Mailbox): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
