"use server";
import { refresh } from "next/cache";

/**
 * The page as it is now, for whoever asks, by that page's own rules. An action and not router.refresh(): where no answer
 * comes, that leaves the page for the browser's own error.
 */
export async function drawAnew(): Promise<void> {
  refresh();
}
