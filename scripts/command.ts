import { isDatabaseAway } from "@/lib/away";
import { db } from "@/lib/db";
import { useEnvironment as takeEnvironment } from "./environment.ts";

/**
 * Runs a command beside the server or without one. @param usage said when `read` returns null or throws
 * @param read reads the arguments and returns the work @returns the exit status: 0, or 2 when nothing was done
 */
export async function runCommand(usage: string, read: () => (() => Promise<void>) | null): Promise<number> {
  const work = attempt(read);
  if (!work) {
    console.error(usage);
    return 2;
  }
  let release: (() => Promise<void>) | undefined;
  try {
    release = await takeEnvironment();
    await work();
    return 0;
  } catch (error) {
    console.error(isDatabaseAway(error) ? "The database is away. Start it, then try again." : (error as Error).message);
    return 2;
  } finally {
    await db.$disconnect().catch(() => undefined);
    await release?.();
  }
}

function attempt<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
