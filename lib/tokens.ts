import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "./env";

/** What a link does; `deletion` deletes the account of whoever is signed in. */
type Purpose = "sign-in" | "access" | "deletion" | "unsubscribe";

/**
 * The secret part of a link in a mail: 16 bytes of the delivery's id and 24 bytes of HMAC-SHA-256 over purpose and
 * id, as base64url (54 characters). Derived, never drawn or stored, so that a retried mail has the same bytes
 * (PRODUCT 6). @param purpose keeps a link of one kind from serving as another
 */
export function tokenFor(purpose: Purpose, deliveryId: string): string {
  const id = Buffer.from(deliveryId.replaceAll("-", ""), "hex");
  return Buffer.concat([id, sign(purpose, id)]).toString("base64url");
}

/** The delivery's id if the token is one of ours for that purpose, else null. */
export function readToken(purpose: Purpose, token: string): string | null {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== 40 || bytes.toString("base64url") !== token) return null;
  const id = bytes.subarray(0, 16);
  if (!timingSafeEqual(bytes.subarray(16), sign(purpose, id))) return null;
  return id.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function sign(purpose: string, id: Buffer): Buffer {
  return createHmac("sha256", env().SECRET).update(`parley:${purpose}:`).update(id).digest().subarray(0, 24);
}
