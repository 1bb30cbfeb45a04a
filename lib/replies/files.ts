import { safeName } from "@/lib/deliveries/safe-name";
import type { Incoming, IncomingFile } from "@/lib/mail/incoming";

/** A picture inside of the text that is smaller than this is a signature's. */
const SIGNATURE_BYTES = 20_000;
/** What mail programs add by themselves, and nobody attached. */
const MACHINERY = /^(text\/calendar|application\/(ics|pgp-signature|pgp-keys|(x-)?pkcs7-signature))$/;

/** What somebody attached to a mail, without what its program did. */
export function attachedTo({ files }: Incoming): IncomingFile[] {
  return files.filter(({ type, inline, bytes }) => {
    return !MACHINERY.test(type) && !(inline && bytes.byteLength < SIGNATURE_BYTES);
  });
}

/** A message with the names of the files that did not come along with it: the others must not wonder which are meant. */
export function withMissing(text: string, missing: IncomingFile[]): string {
  if (missing.length === 0) return text;
  const names = missing.slice(0, 10).map(({ name }) => safeName(name, "a file without a name"));
  return `${text}\n\n[Not taken along: ${names.join(", ")}]`.trim();
}
