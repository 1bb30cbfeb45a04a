import { createHash } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { type Grant, parseGrant } from "./accounts/grant";
import type { Proof } from "./accounts/person";
import { env } from "./env";

// The two cookies that say who asks, and what they claim. The database decides whether it holds (decision 020).

export const SESSION_SECONDS = 30 * 24 * 60 * 60;

// Salts keep one cookie from serving as the other. That of the session is next-auth's own, with its name.
export const SESSION = { name: "next-auth.session-token", salt: "" };
export const ACCESS = { name: "parley.access", salt: "access" };
export type Kind = typeof SESSION;

/** A request's cookie by its name. */
export type Jar = (name: string) => string | undefined;

/** Whether cookies are for TLS only: they are wherever people reach us by https. */
export const isSecure = () => env().APP_URL.startsWith("https:");
export const nameOf = (kind: Kind) => (isSecure() ? `__Secure-${kind.name}` : kind.name);

const claim = z.object({ sub: z.uuid(), ver: z.int() });

/** Who says to be signed in; null for nobody. */
export async function readProof(jar: Jar): Promise<Proof | null> {
  const token = claim.safeParse(await open(SESSION, jar)).data;
  return token ? { id: token.sub, sessionVersion: token.ver } : null;
}

/** What access links are said to have opened here; null for nothing. */
export async function readGrant(jar: Jar): Promise<Grant | null> {
  return parseGrant(await open(ACCESS, jar));
}

/** One browser as long as it is who it is: a hash of both cookies, which opens nothing. "" for a browser without any. */
export function browserOf(jar: Jar): string {
  const cookies = [SESSION, ACCESS].map((kind) => jar(nameOf(kind)) ?? "").join(" ");
  return cookies === " " ? "" : createHash("sha256").update(cookies).digest("base64url");
}

export async function seal(kind: Kind, token: Record<string, unknown>, maxAge: number): Promise<string> {
  return encode({ token, secret: env().SECRET, salt: kind.salt, maxAge });
}

async function open(kind: Kind, jar: Jar): Promise<unknown> {
  return decode({ token: jar(nameOf(kind)) ?? "", secret: env().SECRET, salt: kind.salt }).catch(() => null);
}
