import PostalMime, { type Address, addressParser, type Email } from "postal-mime";

/** A mail that came in, read but believed in nothing. */
export type Incoming = {
  /** Every address its From names, in lower case: more than one is nobody's. */
  from: string[];
  /** Every address it says it is for, and those that servers on the way noted. */
  to: string[];
  messageId: string | null;
  subject: string;
  text: string;
  html: string;
  files: IncomingFile[];
  /** Of a name in lower case, every value, the topmost first. */
  header: (name: string) => string[];
};

export type IncomingFile = { name: string; type: string; bytes: Uint8Array; inline: boolean };

/** Reads a mail as it came over the wire. Never throws for what a mail can hold; null for what is none. */
export async function readIncoming(raw: Uint8Array): Promise<Incoming | null> {
  const mail = await parse(raw);
  if (!mail) return null;
  const header = (name: string) => mail.headers.filter(({ key }) => key === name).map(({ value }) => value);
  const noted = ["delivered-to", "x-original-to", "x-forwarded-to", "envelope-to"].flatMap(header);
  return {
    from: header("from").flatMap((value) => addressesOf(addressParser(value))),
    to: [...addressesOf([...(mail.to ?? []), ...(mail.cc ?? [])]), ...noted.map(bare)],
    messageId: mail.messageId?.trim() || null,
    subject: mail.subject ?? "",
    text: mail.text ?? "",
    html: mail.html ?? "",
    files: filesOf(mail),
    header,
  };
}

// Limits of nesting and headers are the parser's own: beyond them it gives up, and so do we.
async function parse(raw: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(raw, { forceRfc822Attachments: true, maxNestingDepth: 32, maxHeadersSize: 262_144 });
  } catch {
    return null;
  }
}

function addressesOf(list: Address[]): string[] {
  return list.flatMap((it) => (it.group ? it.group : [it])).flatMap(({ address }) => (address ? [bare(address)] : []));
}

const bare = (address: string) => address.trim().replace(/^<|>$/g, "").toLowerCase();

function filesOf({ attachments }: Email): IncomingFile[] {
  return attachments.map(({ filename, mimeType, disposition, related, contentId, content }) => ({
    name: filename ?? "",
    type: mimeType,
    bytes: typeof content === "string" ? Buffer.from(content) : new Uint8Array(content),
    inline: disposition === "inline" || Boolean(related) || (disposition !== "attachment" && Boolean(contentId)),
  }));
}
