import type { Metadata } from "next";
import { Missing } from "@/components/ui/missing";
import { getHeader } from "@/lib/session";

export const metadata: Metadata = { title: "Not found" };

/** What does not exist, and what somebody may not see: the same page. */
export default async function NotFoundPage() {
  const header = await getHeader().catch(() => null);
  return <Missing storeName={header?.store.name} />;
}
