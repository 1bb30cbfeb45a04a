"use server";
import type { FormState } from "@/lib/form";
import { requireSeller } from "@/lib/session";
import { markReadByForm, reportSeen, sendMessage } from "../thread-acts";
import { sellerHrefs } from "./hrefs";

/** The seller writes. */
export async function sendAsSeller(_: FormState, form: FormData): Promise<FormState> {
  return sendMessage(requireSeller, sellerHrefs, form);
}

/** The seller has seen a thread up to an entry. */
export async function seenBySeller(number: string, seller: string, seq: number): Promise<boolean> {
  return reportSeen(requireSeller, number, seller, seq);
}

/** The same by button, without JavaScript. */
export async function markReadBySeller(form: FormData): Promise<void> {
  await markReadByForm(requireSeller, sellerHrefs, form);
}
