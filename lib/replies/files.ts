import { Crowded } from "@/lib/attachments/gate";
import { MAX_FILES } from "@/lib/attachments/limits";
import { takeFile } from "@/lib/attachments/take";
import { safeName } from "@/lib/deliveries/safe-name";
import type { Incoming, IncomingFile } from "@/lib/mail/incoming";
import { Refusal } from "@/lib/refusal";

/** A picture inside of the text that is smaller than this is a signature's. */
const SIGNATURE_BYTES = 20_000;
/** What mail programs add by themselves, and nobody attached. */
const MACHINERY = /^(text\/calendar|application\/(ics|pgp-signature|pgp-keys|(x-)?pkcs7-signature))$/;

/** What somebody attached to a mail, without what its program did. */
function attachedTo({ files }: Incoming): IncomingFile[] {
  return files.filter(({ type, inline, bytes }) => {
    return !MACHINERY.test(type) && !(inline && bytes.byteLength < SIGNATURE_BYTES);
  });
}

/**
 * Takes the files of a mail in, as many as a message takes, for a message of this person that is about to be posted.
 * @returns their ids, and what was not taken and why nobody can be asked
 */
export async function takeAttached(
  userId: string,
  mail: Incoming,
): Promise<{ ids: string[]; missing: IncomingFile[] }> {
  const ids: string[] = [];
  const missing: IncomingFile[] = [];
  for (const file of attachedTo(mail)) {
    const id = ids.length < MAX_FILES ? await taken(userId, file) : null;
    if (id) ids.push(id);
    else missing.push(file);
  }
  return { ids, missing };
}

async function taken(userId: string, { name, bytes }: IncomingFile): Promise<string | null> {
  try {
    return (await takeFile(userId, { name, bytes })).id;
  } catch (error) {
    // The mail comes again, and nobody would send the file once more.
    if (error instanceof Refusal && !(error instanceof Crowded)) return null;
    throw error;
  }
}

/** A message with the names of the files that did not come along with it: the others must not wonder which are meant. */
export function withMissing(text: string, missing: IncomingFile[]): string {
  if (missing.length === 0) return text;
  const names = missing.slice(0, 10).map(({ name }) => safeName(name, "a file without a name"));
  return `${text}\n\n[Not taken along: ${names.join(", ")}]`.trim();
}
