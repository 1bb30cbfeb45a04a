"use server";
import { refresh } from "next/cache";
import { isDatabaseAway } from "@/lib/away";
import { inAction } from "@/lib/session";
import { readerOf } from "./reader";

/**
 * The page as it is now, by that page's own rules. @param who for whom it was made (readerOf). An action and not router.refresh(): where no answer
 * comes, that leaves the page for the browser's own error.
 * @returns false: the page stays as it is, since the database is away, or whoever it was made for is signed out; nobody
 * asked to be sent to a page that says so
 */
export async function drawAnew(who: unknown): Promise<boolean> {
  if ((await whoAsks()) !== who) return false;
  refresh();
  return true;
}

async function whoAsks(): Promise<string | null> {
  try {
    const { person, holder } = await inAction();
    if (person) return readerOf(person.id, false);
    return holder && readerOf(holder.person.id, true);
  } catch (error) {
    if (isDatabaseAway(error)) return null;
    throw error;
  }
}
