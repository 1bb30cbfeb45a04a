import type { Metadata } from "next";
import { unstable_rethrow } from "next/navigation";
import { controlOf } from "./thrown";

/**
 * A title that needs the thing it names, loaded through the viewer: what they may not see has the title of what does
 * not exist, since Next sends titles even with a 404. @param load the title, or null if for them there is none
 */
export async function titleFor(load: () => Promise<string | null>): Promise<Metadata> {
  try {
    return { title: (await load()) ?? "Not found" };
  } catch (error) {
    const thrown = controlOf(error);
    if (thrown === "not-found") return { title: "Not found" };
    // The page sends to sign in itself, or stays and shows what was typed: a redirect from here would leave it.
    if (thrown === "sign-in") return { title: "Sign in" };
    unstable_rethrow(error);
    // The page meets the same error, says so and notes it (or-away.tsx).
    return { title: "Back soon" };
  }
}
