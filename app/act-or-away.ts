import { refresh } from "next/cache";
import { isDatabaseAway } from "@/lib/away";
import { log } from "@/lib/log";

/**
 * Runs what a form does that shows no answer of its own. While the database is away nothing is done, and the page is
 * drawn again, which says so and comes back by itself.
 */
export async function actOrAway(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    log.warn({ err: error }, "database away");
    refresh();
  }
}
