"use server";
import type { FormState } from "@/lib/form";
import { requireCustomer } from "@/lib/session";
import { markReadByForm, reportSeen, sendMessage } from "../thread-acts";
import { accountHrefs } from "./hrefs";

/** The customer writes. */
export async function sendAsCustomer(_: FormState, form: FormData): Promise<FormState> {
  return sendMessage(requireCustomer, accountHrefs, form);
}

/** The customer has seen a thread up to an entry. */
export async function seenByCustomer(number: string, seller: string, seq: number): Promise<boolean> {
  return reportSeen(requireCustomer, number, seller, seq);
}

/** The same by button, without JavaScript. */
export async function markReadByCustomer(form: FormData): Promise<void> {
  await markReadByForm(requireCustomer, accountHrefs, form);
}
