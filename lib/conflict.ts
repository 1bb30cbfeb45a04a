// How Prisma and PostgreSQL say that two transactions met: unique violation, write conflict, serialization, deadlock.
const MET = /^(P2002|P2034|23505|40001|40P01)$/;

const TRIES = 5;

/** What was read no longer held when it was written: starting the transaction anew makes sense. */
export class Conflict extends Error {}

/** Did two transactions meet, so that doing it again sees what the other one did? */
export function isConflict(error: unknown): boolean {
  if (error instanceof Conflict) return true;
  if (!(error instanceof Object)) return false;
  const { code, originalCode, meta, cause, driverAdapterError } = error as Record<string, unknown>;
  if ([code, originalCode].some((it) => typeof it === "string" && MET.test(it))) return true;
  return [meta, driverAdapterError, cause].some(isConflict);
}

/** Does it anew, up to five times in all, while it meets other transactions. */
export async function untilAlone<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await work();
    } catch (error) {
      if (!isConflict(error) || tried >= TRIES) throw error;
    }
  }
}
