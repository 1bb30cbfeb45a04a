"use server";
import { refresh } from "next/cache";
import { isDatabaseThere } from "@/lib/health";

/**
 * The page as it is now, for whoever asks, by that page's own rules. An action and not router.refresh(): where no answer
 * comes, that leaves the page for the browser's own error.
 * @returns false: the database is away, and the page stays as it is; nobody asked for one that says so
 */
export async function drawAnew(): Promise<boolean> {
  if (!(await isDatabaseThere())) return false;
  refresh();
  return true;
}
