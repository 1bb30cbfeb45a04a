import type { Metadata } from "next";
import { Missing } from "@/components/ui/missing";

export const metadata: Metadata = { title: "Not found" };

/** What does not exist, and what somebody may not see: the same page. */
export default function NotFoundPage() {
  return <Missing />;
}
