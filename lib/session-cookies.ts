import { createHash } from "node:crypto";
import { decode, encode, type JWT } from "next-auth/jwt";
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
  const sealed = jar(nameOf(kind)) ?? "";
  const key = `${kind.name} ${sealed}`;
  const known = opened.get(key);
  if (known && Number(known.exp) * 1000 > Date.now()) return known;
  const token = await decode({ token: sealed, secret: env().SECRET, salt: kind.salt }).catch(() => null);
  if (token) remember(key, token);
  return token;
}

// A cookie says the same until it runs out, and deriving the key it is opened by takes longer than asking the database
// whether what it says holds. Only what was sealed by us is remembered: nobody fills this by making things up.
const opened = new Map<string, JWT>();
const MOST = 1_000;

function remember(key: string, token: JWT): void {
  const oldest = opened.size >= MOST ? opened.keys().next().value : undefined;
  if (oldest !== undefined) opened.delete(oldest);
  opened.set(key, token);
}
