import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";
import { dataFolder } from "../prisma/data-folder.ts";
import { ask } from "../prisma/lock.mjs";
import { enterOwnDatabase } from "../prisma/own-database.ts";
import { Plain } from "../prisma/plain.ts";
import { prepareDatabase } from "./prepare-database.ts";

/** What .env says counts where the environment says nothing. */
export function readEnvFile(): void {
  if (existsSync(".env")) loadEnvFile(".env");
}

/**
 * For commands beside the server (import, api-key, create-admin, store): sets process.env so that lib works on the
 * database of DATABASE_URL, else on the demo's own, started for the time of the command if no server runs; migrated.
 * Call it before anything asks lib/env. @returns what to call at the end, after the last use of the database
 */
export async function useEnvironment(): Promise<() => Promise<void>> {
  readEnvFile();
  if (process.env.DATABASE_URL) {
    process.env.PARLEY_DEMO = "";
    await prepareDatabase(process.env.DATABASE_URL);
    return closePool;
  }
  const folder = await dataFolder();
  // A server that runs knows where people reach it.
  const address = await ask(`demo ${folder}`);
  const own = await enterOwnDatabase(folder);
  Object.assign(process.env, demoEnvironment(own), address ? { APP_URL: address } : {});
  try {
    await prepareDatabase(own.url);
  } catch (error) {
    await own.leave();
    throw error;
  }
  return async () => {
    await closePool();
    await own.leave();
  };
}

/** The demo's configuration: what nobody gave has a default that works on this machine. */
export function demoEnvironment(own: { url: string; secret: string }): Record<string, string> {
  return {
    DATABASE_URL: own.url,
    SECRET: process.env.SECRET || own.secret,
    PARLEY_DEMO: "1",
    APP_URL: process.env.APP_URL || `http://localhost:${port()}`,
  };
}

/** PORT as a number, 3000 if not given. @throws Plain if it is none */
export function port(): number {
  const given = process.env.PORT || "3000";
  const number = Number(given);
  if (/^\d+$/.test(given) && number > 0 && number < 65_536) return number;
  throw new Plain(`PORT must be a number from 1 to 65535, and is "${given}".`);
}

async function closePool(): Promise<void> {
  const { db } = await import("../lib/db.ts");
  await db.$disconnect();
}
