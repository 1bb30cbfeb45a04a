import "server-only";
import NextAuth, { type NextAuthOptions } from "next-auth";
import credentials from "next-auth/providers/credentials";
import { checkPassword } from "./accounts/check-password";
import { findPerson } from "./accounts/find-person";
import { noteSignIn } from "./accounts/note-sign-in";
import { safeNext } from "./accounts/safe-next";
import { clientAddress } from "./address";
import { env } from "./env";
import { log } from "./log";
import { isSecure, SESSION_SECONDS } from "./session-cookies";

// The other half of the door to next-auth: its own addresses under /api/auth. Our pages do not need them; programs
// that speak next-auth do. They go through the same checkPassword, so the throttle holds here as it does there.

type Context = { params: Promise<{ nextauth: string[] }> };

/** Answers /api/auth/*. The configuration is read at the first request, so that a build needs none. */
export function handleAuth(request: Request, context: Context): Promise<Response> {
  // next-auth takes its own address from here; without it, from the request's Host.
  process.env.NEXTAUTH_URL = env().APP_URL;
  return NextAuth(request as never, context as never, options()) as Promise<Response>;
}

function options(): NextAuthOptions {
  return {
    secret: env().SECRET,
    useSecureCookies: isSecure(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", signOut: "/", error: "/sign-in", verifyRequest: "/sign-in", newUser: "/" },
    providers: [
      credentials({
        credentials: { email: {}, password: {} },
        async authorize(given, request) {
          const headers = new Headers(Object.entries(request.headers ?? {}).map(([k, v]) => [k, String(v)]));
          const email = String(given?.email ?? "");
          const password = String(given?.password ?? "");
          const answer = await checkPassword({ email, password, address: clientAddress(headers) });
          return answer.ok && (await noteSignIn(answer.proof)) ? answer.proof : null;
        },
      }),
    ],
    callbacks: {
      // The token holds no more than ours does; one whose session has ended is refused, and its cookie taken back.
      async jwt({ token, user }) {
        const proof = user && "sessionVersion" in user ? user : { id: token.sub, sessionVersion: token.ver };
        const { id, sessionVersion } = proof;
        if (typeof id !== "string" || typeof sessionVersion !== "number") throw new Error("no session");
        if (!(await findPerson({ id, sessionVersion }))) throw new Error("the session has ended");
        return { sub: id, ver: sessionVersion };
      },
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) =>
        baseUrl + (safeNext(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url) ?? "/"),
    },
    logger: {
      error: (code) => log.warn({ code }, "next-auth"),
      warn: (code) => log.debug({ code }, "next-auth"),
      debug: () => {},
    },
  };
}
