import { requireSeller } from "@/lib/session";
import { threadsOf } from "../threads-of";

/** Threads as the seller reads them. */
export const threads = threadsOf(() => requireSeller());
