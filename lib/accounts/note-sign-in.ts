import { db } from "@/lib/db";
import type { Proof } from "./person";

/**
 * Notes that somebody signed in: from the first time on, no import changes their address (PRODUCT 7).
 * @returns false when the proof no longer holds, e.g. the password was changed or the person disabled meanwhile
 */
export async function noteSignIn({ id, sessionVersion }: Proof): Promise<boolean> {
  const found = await db.$executeRaw`
    update "user" set first_signed_in_at = coalesce(first_signed_in_at, now())
    where id = ${id}::uuid and session_version = ${sessionVersion} and disabled_at is null`;
  return found === 1;
}
