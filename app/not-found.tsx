import type { Metadata } from "next";
import { Missing } from "@/components/ui/missing";
import { getStore } from "@/lib/settings/store";

export const metadata: Metadata = { title: "Not found" };

/** What does not exist, and what somebody may not see: the same page. */
export default async function NotFoundPage() {
  const store = await getStore().catch(() => null);
  return <Missing storeName={store?.name} />;
}
