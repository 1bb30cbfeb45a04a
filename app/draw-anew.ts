"use server";
import { refresh } from "next/cache";
import { isDatabaseAway } from "@/lib/away";
import { inAction } from "@/lib/session";

/**
 * The page as it is now, for whoever asks, by that page's own rules. An action and not router.refresh(): where no answer
 * comes, that leaves the page for the browser's own error.
 * @returns false: the page stays as it is, since the database is away, or whoever asks is signed out; nobody asked to be sent to
 * a page that says so
 */
export async function drawAnew(): Promise<boolean> {
  if (!(await isSomebody())) return false;
  refresh();
  return true;
}

async function isSomebody(): Promise<boolean> {
  try {
    const { person, holder } = await inAction();
    return person !== null || holder !== null;
  } catch (error) {
    if (isDatabaseAway(error)) return false;
    throw error;
  }
}
