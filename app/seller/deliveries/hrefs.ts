import { listAddress } from "../list-address";

/** The list of mails, with what is shown of it or what was just done. */
export function deliveriesHref(
  shown: { show?: string; q?: string; after?: string | null; done?: "again" } = {},
): string {
  const { show = null, q = null, after = null, done = null } = shown;
  return listAddress("/seller/deliveries", { show, q, after, done });
}

/** The page of one mail that is not simply sent again. */
export const againHref = (id: string): string => `/seller/deliveries/${id}/again`;
