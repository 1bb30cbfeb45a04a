import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { demoPeople as cast } from "@/prisma/cast";
import type { Proof } from "./person";

export type DemoPerson = { key: string; name: string; about: string };

/** The five whom one click signs in; nobody outside the demo (PRODUCT 8). */
export function demoPeople(demo = env().PARLEY_DEMO === "1"): DemoPerson[] {
  return demo ? cast.map(({ key, name, about }) => ({ key, name, about })) : [];
}

/** Signs one of the five in; null for everybody else, and outside the demo for everybody. */
export async function demoProof(key: string, demo = env().PARLEY_DEMO === "1"): Promise<Proof | null> {
  const person = demo ? cast.find((it) => it.key === key) : undefined;
  if (!person?.email) return null;
  return db.user.findUnique({
    where: { email: person.email, disabledAt: null },
    select: { id: true, sessionVersion: true },
  });
}
