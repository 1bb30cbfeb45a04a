import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { findPerson } from "./accounts/find-person";
import { addGrant, GRANT_SECONDS, type Grant, type Opened } from "./accounts/grant";
import { noteSignIn } from "./accounts/note-sign-in";
import type { Person, Proof } from "./accounts/person";
import { safeNext } from "./accounts/safe-next";
import { sellerViewer } from "./accounts/seller-viewer";
import type { AdminViewer, CustomerViewer, SellerViewer, Viewer } from "./accounts/viewer";
import { announce } from "./bus";
import { db } from "./db";
import { log } from "./log";
import {
  ACCESS,
  browserOf,
  isSecure,
  type Jar,
  type Kind,
  nameOf,
  readGrant,
  readProof,
  SESSION,
  SESSION_SECONDS,
  seal,
} from "./session-cookies";
import { keepStore, type StoreView } from "./settings/store";
import { type Asker, type Claims, type Header, readAsker, readHeader } from "./threads/header";

// Who asks, in a request that Next answers. What a cookie says is a claim: the database decides at every request
// (decision 020). The cookies themselves are session-cookies.ts, next-auth's own addresses session-handler.ts.

/** Who asks, and what every page's frame shows, read once per request (decision 060). */
export const getHeader = cache((): Promise<Header> => {
  const header = readClaims().then(readHeader);
  keepStore(header.then(({ store }) => store));
  return header;
});

/** Who asks an action or a route, which show no frame: asked each time, and nothing counted for it. */
export async function inAction(): Promise<Asker> {
  return readAsker(await readClaims());
}

/** Who is signed in; null for nobody, and for a session that has ended. */
export async function getPerson(): Promise<Person | null> {
  return (await getHeader()).person;
}

async function readClaims(): Promise<Claims> {
  const jar = await jarOf();
  return { session: await readProof(jar), grant: await readGrant(jar) };
}

/** Who asks, as whom, and the store's settings that were read along. */
export type Asks<V extends Viewer = Viewer> = { person: Person; viewer: V; store: StoreView };
type Read = () => Promise<Asker>;

/** Signed in with a whole account; everybody else is sent to sign in and comes back (PRODUCT 2). */
export async function requireAccount(): Promise<Asks<CustomerViewer>> {
  const { person: signedIn, store } = await getHeader();
  const person = signedIn ?? (await toSignIn());
  return { person, viewer: { as: "customer", userId: person.id, orderIds: null }, store };
}

/** Signed in, or a browser access links opened something to (`holder`); everybody else is sent to sign in. */
export async function requireCustomer(read: Read = getHeader): Promise<Asks<CustomerViewer> & { holder: boolean }> {
  const { person, holder, store } = await read();
  if (person) return { person, viewer: { as: "customer", userId: person.id, orderIds: null }, holder: false, store };
  const { person: customer, orderIds, threadIds } = holder ?? (await toSignIn());
  return {
    person: customer,
    viewer: { as: "customer", userId: customer.id, orderIds, threadIds },
    holder: true,
    store,
  };
}

/** Staff of the store or of a vendor. Nobody is sent to sign in, everybody else gets "not found". */
export async function requireSeller(read: Read = getHeader): Promise<Asks<SellerViewer>> {
  const { person: signedIn, store } = await read();
  const person = signedIn ?? (await toSignIn());
  return { person, viewer: sellerViewer(person) ?? notFound(), store };
}

/** Staff of the store. Nobody is sent to sign in, everybody else, vendors too, gets "not found". */
export async function requireAdmin(): Promise<{ person: Person; viewer: AdminViewer }> {
  const { person, viewer } = await requireSeller();
  return viewer.as === "admin" ? { person, viewer } : notFound();
}

/** In an action: from now on this browser is the person of the proof, and no link's holder any more. */
export async function signIn(proof: Proof): Promise<Person | null> {
  if (!(await noteSignIn(proof))) return null;
  await endStreams();
  await close(ACCESS);
  await keep(SESSION, { sub: proof.id, ver: proof.sessionVersion }, SESSION_SECONDS);
  return findPerson(proof);
}

/** In an action: this browser is nobody. Ending every browser's session is lib/accounts/sign-out-everywhere. */
export async function signOut(): Promise<void> {
  await endStreams();
  await close(SESSION);
  await close(ACCESS);
}

/** In an action: opens one order or conversation to this browser for 24 hours, and signs out whoever was signed in. */
export async function grantAccess(opened: { userId: string; linkVersion: number } & Opened): Promise<void> {
  const grant: Grant = addGrant(await readGrant(await jarOf()), opened);
  await endStreams();
  await close(SESSION);
  await keep(ACCESS, grant, GRANT_SECONDS);
}

// The path comes from the server's skin, which overwrites whatever a client claims.
async function toSignIn(): Promise<never> {
  const next = safeNext((await headers()).get("x-parley-path"));
  redirect(next ? `/sign-in?${new URLSearchParams({ next })}` : "/sign-in");
}

/** This browser is about to be somebody else: what it listens to is not theirs. */
async function endStreams(): Promise<void> {
  const browser = browserOf(await jarOf());
  if (browser) await announce(db, { is: "signed-out", browser }).catch((err) => log.warn({ err }, "streams not ended"));
}

async function jarOf(): Promise<Jar> {
  const jar = await cookies();
  return (name) => jar.get(name)?.value;
}

async function keep(kind: Kind, token: Record<string, unknown>, maxAge: number): Promise<void> {
  const value = await seal(kind, token, maxAge);
  const flags = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } as const;
  (await cookies()).set(nameOf(kind), value, { ...flags, maxAge });
}

async function close(kind: Kind): Promise<void> {
  // A __Secure- cookie is only taken back by one that is secure as well.
  (await cookies()).set(nameOf(kind), "", { httpOnly: true, path: "/", secure: isSecure(), maxAge: 0 });
}
