/** What went wrong, in one sentence for the person at the terminal: printed as it is, without a stack. */
export class Plain extends Error {}

/** Runs a command: @param main returns the exit status, 0 if nothing. Errors of the disk are worded too. */
export async function plainly(main: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(wordsFor(error));
    process.exitCode = 1;
  }
}

function wordsFor(error: unknown): unknown {
  if (error instanceof Plain) return error.message;
  const { code, path } = (error ?? {}) as { code?: string; path?: string };
  if (!path) return error;
  if (code === "EACCES" || code === "EPERM")
    return `${path} may not be used by this user: start as its owner, or choose another folder.`;
  if (code === "EROFS") return `${path} cannot be written: it is on a read-only disk.`;
  return code === "ENOSPC" ? "The disk is full." : error;
}
