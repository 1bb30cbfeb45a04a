import { encode } from "next-auth/jwt";
import { SECRET } from "./environment.ts";

/** The cookie of somebody who is signed in (lib/session.ts). */
export async function cookieOf(userId: string): Promise<string> {
  const token = await encode({ token: { sub: userId, ver: 0 }, secret: SECRET, salt: "" });
  return `next-auth.session-token=${token}`;
}
