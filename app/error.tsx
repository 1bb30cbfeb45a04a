"use client";
import { Broken } from "@/components/ui/broken";

/** Something we did not expect. The reference is in the log; nothing of the error itself is shown. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <Broken reference={error.digest} reset={reset} />;
}
