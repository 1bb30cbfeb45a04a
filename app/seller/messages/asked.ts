import { readCursor } from "@/lib/cursor";
import { readQuery } from "@/lib/query";
import { readShow, type Show } from "@/lib/threads/show";
import { listAddress } from "../list-address";

/** What the list shows: filter, search and page; of anything that is none of these, nothing. */
export type Asked = { show: Show; q: string; after: string | null };

type Raw = { show?: unknown; q?: unknown; after?: unknown };

/** Reads it from an address or a form. */
export function readAsked({ show, q, after }: Raw): Asked {
  const cursor = typeof after === "string" && readCursor(after) ? after : null;
  return { show: readShow(show), q: readQuery(q), after: cursor };
}

/** The list's address; `marked` is what has just been done to it. */
export function messagesAddress({ show, q, after }: Asked, marked: string | null = null): string {
  return listAddress("/seller/messages", { show: show === "all" ? null : show, q, after, marked });
}
