import { ErrorNote, StatusLine } from "@/components/ui/notes";
import type { FormState } from "@/lib/form";

/** What an action answered, above its fields. Errors of single fields stand beside them. */
export function FormAnswer({ state }: { state: FormState }) {
  if (state.state === "ok") return <StatusLine>{state.message}</StatusLine>;
  if (state.state === "refused") return <ErrorNote>{state.message}</ErrorNote>;
  return null;
}

export type { FormAction } from "@/components/ui/use-submit";
