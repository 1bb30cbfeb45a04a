// Opening and closing a dispute, from either side. Beside thread-acts.ts.
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { threadHref } from "@/components/order/hrefs";
import { type FormState, readFields } from "@/lib/form";
import { readAddress } from "@/lib/threads/address";
import { closeDispute, openDispute } from "@/lib/threads/dispute";
import { closeInput, reasonInput } from "@/lib/threads/schema";
import { type Asking, attempt, wordsOf } from "./thread-acts";
import { keepTyped } from "./typed";

/** **Open dispute** with its reason, which comes back whatever goes wrong. */
export async function openByForm({ who, hrefs }: Asking, data: unknown): Promise<FormState> {
  const { values, errors } = readFields(data, ["thread", "shown", "reason"]);
  const typed = { reason: values.reason };
  await keepTyped(values.reason);
  const input = reasonInput.safeParse(values);
  const at = readAddress(values.thread);
  if (errors.reason || !input.success || !at) {
    return { state: "invalid", errors: { reason: errors.reason ?? wordsOf(input.error) }, values: typed };
  }
  const { reason, shown } = input.data;
  const done = await attempt("dispute not opened", async () => openDispute((await who()).viewer, at, reason, shown));
  if ("refused" in done) return { state: "refused", message: done.refused, values: typed };
  return answer(`${threadHref(hrefs, at)}?said=opened`, "A dispute has been opened successfully.");
}

/** **Close dispute**, after its question. */
export async function closeByForm({ who, hrefs }: Asking, data: unknown): Promise<FormState> {
  const { values } = readFields(data, ["thread", "shown", "dispute"]);
  const input = closeInput.safeParse(values);
  const at = readAddress(values.thread);
  if (!input.success || !at) return { state: "refused", message: wordsOf(input.error), values: {} };
  const { dispute, shown } = input.data;
  const done = await attempt("dispute not closed", async () => closeDispute((await who()).viewer, at, dispute, shown));
  if ("refused" in done) return { state: "refused", message: done.refused, values: {} };
  return answer(`${threadHref(hrefs, at)}?said=closed`, "The dispute has been closed.");
}

/** The form leads on to the thread by itself where there is JavaScript, so that what it holds outlives a broken line. */
async function answer(place: string, message: string): Promise<FormState> {
  if (!(await headers()).has("next-action")) redirect(place);
  return { state: "ok", message };
}
