import { requireCustomer } from "@/lib/session";
import { threadsOf } from "../threads-of";

/** Threads as the customer reads them. */
export const threads = threadsOf(() => requireCustomer());
