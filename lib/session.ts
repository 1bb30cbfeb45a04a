import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { decode, encode } from "next-auth/jwt";
import { cache } from "react";
import { z } from "zod";
import { findPerson } from "./accounts/find-person";
import { addGrant, findHolder, GRANT_SECONDS, type Grant, type Opened, parseGrant } from "./accounts/grant";
import { noteSignIn } from "./accounts/note-sign-in";
import type { Person, Proof } from "./accounts/person";
import { safeNext } from "./accounts/safe-next";
import { sellerViewer } from "./accounts/seller-viewer";
import type { AdminViewer, CustomerViewer, SellerViewer } from "./accounts/viewer";
import { env } from "./env";

// The door to next-auth and to the cookies that say who asks. What a cookie says is a claim: the database decides at
// every request (decision 020). Its other half, next-auth's own addresses, is session-handler.ts.

export const SESSION_SECONDS = 30 * 24 * 60 * 60;
const claim = z.object({ sub: z.uuid(), ver: z.int() });

/** Who is signed in, read once per request; null for nobody, and for a session that has ended. */
export const getPerson = cache(async (): Promise<Person | null> => {
  const token = claim.safeParse(await open(SESSION)).data;
  return token ? findPerson({ id: token.sub, sessionVersion: token.ver }) : null;
});

const getHolder = cache(async () => {
  const grant = parseGrant(await open(ACCESS));
  return grant ? findHolder(grant) : null;
});

/** Signed in with a whole account; everybody else is sent to sign in and comes back (PRODUCT 2). */
export async function requireAccount(): Promise<{ person: Person; viewer: CustomerViewer }> {
  const person = (await getPerson()) ?? (await toSignIn());
  return { person, viewer: { as: "customer", userId: person.id, orderIds: null } };
}

/** Signed in, or a browser access links opened something to (`holder`); everybody else is sent to sign in. */
export async function requireCustomer(): Promise<{ person: Person; viewer: CustomerViewer; holder: boolean }> {
  const person = await getPerson();
  if (person) return { person, viewer: { as: "customer", userId: person.id, orderIds: null }, holder: false };
  const link = (await getHolder()) ?? (await toSignIn());
  const { person: customer, orderIds, threadIds } = link;
  return { person: customer, viewer: { as: "customer", userId: customer.id, orderIds, threadIds }, holder: true };
}

/** Staff of the store or of a vendor. Nobody is sent to sign in, everybody else gets "not found". */
export async function requireSeller(): Promise<{ person: Person; viewer: SellerViewer }> {
  const person = (await getPerson()) ?? (await toSignIn());
  return { person, viewer: sellerViewer(person) ?? notFound() };
}

/** Staff of the store. Nobody is sent to sign in, everybody else, vendors too, gets "not found". */
export async function requireAdmin(): Promise<{ person: Person; viewer: AdminViewer }> {
  const { person, viewer } = await requireSeller();
  return viewer.as === "admin" ? { person, viewer } : notFound();
}

/** In an action: from now on this browser is the person of the proof, and no link's holder any more. */
export async function signIn(proof: Proof): Promise<Person | null> {
  if (!(await noteSignIn(proof))) return null;
  await close(ACCESS);
  await seal(SESSION, { sub: proof.id, ver: proof.sessionVersion }, SESSION_SECONDS);
  return findPerson(proof);
}

/** In an action: this browser is nobody. Ending every browser's session is lib/accounts/sign-out-everywhere. */
export async function signOut(): Promise<void> {
  await close(SESSION);
  await close(ACCESS);
}

/** In an action: opens one order or conversation to this browser for 24 hours, and signs out whoever was signed in. */
export async function grantAccess(opened: { userId: string; linkVersion: number } & Opened): Promise<void> {
  const grant: Grant = addGrant(parseGrant(await open(ACCESS)), opened);
  await close(SESSION);
  await seal(ACCESS, grant, GRANT_SECONDS);
}

// The path comes from the server's skin, which overwrites whatever a client claims.
async function toSignIn(): Promise<never> {
  const next = safeNext((await headers()).get("x-parley-path"));
  redirect(next ? `/sign-in?${new URLSearchParams({ next })}` : "/sign-in");
}

// Salts keep one cookie from serving as the other. That of the session is next-auth's own, with its name.
const SESSION = { name: "next-auth.session-token", salt: "" };
const ACCESS = { name: "parley.access", salt: "access" };
type Kind = typeof SESSION;

/** Whether cookies are for TLS only: they are wherever people reach us by https. */
export const isSecure = () => env().APP_URL.startsWith("https:");
const nameOf = (kind: Kind) => (isSecure() ? `__Secure-${kind.name}` : kind.name);

async function open(kind: Kind): Promise<unknown> {
  const token = (await cookies()).get(nameOf(kind))?.value;
  return decode({ token: token ?? "", secret: env().SECRET, salt: kind.salt }).catch(() => null);
}

async function seal(kind: Kind, token: Record<string, unknown>, maxAge: number): Promise<void> {
  const value = await encode({ token, secret: env().SECRET, salt: kind.salt, maxAge });
  const flags = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } as const;
  (await cookies()).set(nameOf(kind), value, { ...flags, maxAge });
}

async function close(kind: Kind): Promise<void> {
  // A __Secure- cookie is only taken back by one that is secure as well.
  (await cookies()).set(nameOf(kind), "", { httpOnly: true, path: "/", secure: isSecure(), maxAge: 0 });
}
