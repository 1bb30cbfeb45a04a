import { cache } from "react";
import { openCustomer } from "@/lib/orders/customer";
import { requireSeller } from "@/lib/session";

/** The customer of the address, once for title and page. */
export const loadCustomer = cache(async (id: string) => openCustomer((await requireSeller()).viewer, id));
