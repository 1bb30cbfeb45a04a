import { Missing } from "@/components/ui/missing";
import { getHeader } from "@/lib/session";

/** What does not exist, and what somebody may not see: the same page. */
export async function MissingPage() {
  const header = await getHeader().catch(() => null);
  return <Missing storeName={header?.store.name} />;
}
