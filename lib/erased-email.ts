import { createHmac } from "node:crypto";
import { env } from "./env";

/**
 * What is left of a deleted account's address: an HMAC-SHA-256 with our secret, base64url. An import knows the address
 * again by it; whoever has only the database cannot try addresses against it. @param email normalised
 */
export function erasedMark(email: string): string {
  return createHmac("sha256", env().SECRET).update(`parley:erased-email:${email}`).digest("base64url");
}
