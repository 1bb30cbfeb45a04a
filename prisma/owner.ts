import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { Plain } from "./plain.ts";

/** As whom PostgreSQL runs. */
export type Owner = { name: string; uid: number; gid: number };

const exec = promisify(execFile);

/**
 * PostgreSQL refuses to run as root: then it runs as whoever owns the data directory, else as the user "postgres",
 * who is made if need be. @returns null when we are an ordinary user and it simply runs as us
 */
export async function findOwner(folder: string): Promise<Owner | null> {
  if (process.getuid?.() !== 0) return null;
  const found = await stat(folder).catch(() => null);
  if (found && found.uid !== 0) return { name: `with the number ${found.uid}`, uid: found.uid, gid: found.gid };
  return (await lookUp()) ?? (await make());
}

async function make(): Promise<Owner> {
  // Two starts at once may both try: what counts is that the user is there afterwards.
  await exec("groupadd", ["--system", "postgres"]).catch(() => undefined);
  await exec("useradd", ["--system", "-g", "postgres", "postgres"]).catch(() => undefined);
  const made = await lookUp();
  if (made) return made;
  throw new Plain('PostgreSQL never runs as root, and no user "postgres" could be made: start as an ordinary user.');
}

async function lookUp(): Promise<Owner | null> {
  try {
    const [uid, gid] = await Promise.all(["-u", "-g"].map((what) => exec("id", [what, "postgres"])));
    return { name: "postgres", uid: Number(uid?.stdout), gid: Number(gid?.stdout) };
  } catch {
    return null;
  }
}

/** The outermost folder on the way to `path` that the owner may not enter, or null. */
export async function firstClosedFolder(path: string, owner: Owner): Promise<string | null> {
  const parent = dirname(path);
  const above = parent === path ? null : await firstClosedFolder(parent, owner);
  if (above) return above;
  const found = await stat(path);
  if (!found.isDirectory()) return null;
  const bit = found.uid === owner.uid ? 0o100 : found.gid === owner.gid ? 0o010 : 0o001;
  return found.mode & bit ? null : path;
}
