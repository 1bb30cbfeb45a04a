import { randomBytes } from "node:crypto";
import { mkdir, readFile, realpath, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Plain } from "./plain.ts";
import { freePort } from "./port.ts";

/** What the demo draws once and keeps in `settings.json`, readable by its owner only. */
export type DataSettings = { port: number; password: string; secret: string };

/** The folder that holds the demo: `.data`, or what PARLEY_DATA names; made if it is not there. @returns its real path */
export async function dataFolder(): Promise<string> {
  const folder = process.env.PARLEY_DATA || join(process.cwd(), ".data");
  // PostgreSQL, as another user than root, has to pass through.
  await mkdir(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  return realpath(folder);
}

/** Reads settings.json, or writes a new one. Call it under the folder's lock. */
export async function readSettings(folder: string): Promise<DataSettings> {
  const path = join(folder, "settings.json");
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as { code?: string }).code !== "ENOENT") throw error;
    const [password, secret] = [randomBytes(24), randomBytes(36)].map((bytes) => bytes.toString("base64url"));
    const settings = { port: await freePort(), password: String(password), secret: String(secret) };
    await writeSettings(folder, settings);
    return settings;
  }
  try {
    return JSON.parse(text) as DataSettings;
  } catch {
    throw new Plain(`${path} cannot be read: put it back, or remove ${folder} to start with a new demo.`);
  }
}

/** Replaces settings.json at once: a crash leaves the old or the new one. */
export async function writeSettings(folder: string, settings: DataSettings): Promise<void> {
  const path = join(folder, "settings.json");
  await writeFile(`${path}.new`, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}
