"use server";
import type { Sent } from "@/components/thread/deliver";
import type { FormState } from "@/lib/form";
import { inAction, requireSeller } from "@/lib/session";
import { closeByForm, openByForm } from "../dispute-acts";
import { markReadByForm, muteByForm, reportSeen, sendMessage } from "../thread-acts";
import { sellerHrefs } from "./hrefs";

const seller = { who: () => requireSeller(inAction), hrefs: sellerHrefs };

/** The seller writes. */
export async function sendAsSeller(_: FormState, form: FormData): Promise<Sent> {
  return sendMessage(seller, form);
}

/** The seller has seen a thread up to an entry. */
export async function seenBySeller(thread: string, seq: number): Promise<boolean> {
  return reportSeen(seller, thread, seq);
}

/** The same by button, without JavaScript. */
export async function markReadBySeller(form: FormData): Promise<void> {
  await markReadByForm(seller, form);
}

/** The seller mutes a thread, or no longer. */
export async function muteAsSeller(form: FormData): Promise<void> {
  await muteByForm(seller, form);
}

/** An admin opens a dispute; vendors are refused. */
export async function openDisputeAsSeller(_: FormState, form: FormData): Promise<FormState> {
  return openByForm(seller, form);
}

/** An admin closes a dispute; vendors are refused. */
export async function closeDisputeAsSeller(_: FormState, form: FormData): Promise<FormState> {
  return closeByForm(seller, form);
}
