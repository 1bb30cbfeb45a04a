import { countedFiles } from "@/lib/attachments/limits";
import type { AuthorView, EntryKind } from "./types";

/** What each kind of entry says, in one place for the screen and the list; mails have emails/words. Client-safe. */

type Said = { kind: EntryKind; author: Pick<AuthorView, "name" | "own" | "side">; text: string; files?: unknown[] };

/** The heading of an event on the thread; null for a message, which only has its author. */
export function eventWords({ kind, author }: Said): string | null {
  switch (kind) {
    case "message":
      return null;
    case "dispute_opened":
      return author.own ? "You opened a dispute" : `${author.name} opened a dispute`;
    case "dispute_closed":
      return `Dispute closed by ${author.name}`;
  }
}

/** An entry in a list, on one line. */
export function listWords(entry: Said): string {
  switch (entry.kind) {
    case "message": {
      const words = entry.text || countedFiles(entry.files?.length ?? 0);
      return entry.author.own ? `You: ${words}` : words;
    }
    case "dispute_opened":
      return `${eventWords(entry)}: ${entry.text}`;
    case "dispute_closed":
      return eventWords(entry) ?? "";
  }
}
