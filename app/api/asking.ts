import type { Person } from "@/lib/accounts/person";
import type { Viewer } from "@/lib/accounts/viewer";
import { isDatabaseAway } from "@/lib/away";
import { NotFound } from "@/lib/refusal";
import { inAction, requireCustomer, requireSeller } from "@/lib/session";
import { controlOf } from "../thrown";

/** Who asks a route, on the side they say they are on. */
export type Asking = { person: Person; viewer: Viewer };

/**
 * Runs what a route does for whoever asks. A program gets a status where a page would lead elsewhere: 401 nobody is
 * signed in, 404 it does not exist for them, 503 the database is away.
 */
export async function forAsking(side: unknown, act: (who: Asking) => Promise<Response>): Promise<Response> {
  try {
    return await act(side === "seller" ? await requireSeller(inAction) : await requireCustomer(inAction));
  } catch (error) {
    const thrown = controlOf(error);
    if (thrown === "sign-in") return Response.json({ error: "Sign in first." }, { status: 401 });
    if (thrown === "not-found" || error instanceof NotFound) return notFound();
    if (isDatabaseAway(error)) return Response.json({ error: "Try again in a moment." }, { status: 503 });
    throw error;
  }
}

export function notFound(): Response {
  return Response.json({ error: "Not found." }, { status: 404 });
}
