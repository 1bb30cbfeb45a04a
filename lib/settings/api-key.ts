import { createHash, randomBytes } from "node:crypto";
import { db } from "@/lib/db";

/**
 * Makes a key with which a store platform may send orders of one source (PRODUCT 7). Earlier keys go on working, so
 * that one can be exchanged without a gap. @returns the key, of which only the hash is kept: it is seen this once
 */
export async function createApiKey(source: string): Promise<string> {
  const key = `parley_${randomBytes(32).toString("base64url")}`;
  await db.apiKey.create({ data: { source, keyHash: hashOf(key) } });
  return key;
}

/** Ends all keys of a source at once. @returns how many there were */
export async function revokeApiKeys(source: string): Promise<number> {
  const { count } = await db.apiKey.updateMany({ where: { source, revokedAt: null }, data: { revokedAt: new Date() } });
  return count;
}

/**
 * The key's id and source, or null. Found by its hash: how long the search takes tells nothing about any key, since
 * nobody can choose what a guess hashes to.
 */
export async function findApiKey(key: string): Promise<{ id: string; source: string } | null> {
  return db.apiKey.findUnique({
    where: { keyHash: hashOf(key), revokedAt: null },
    select: { id: true, source: true },
  });
}

function hashOf(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}
