"use server";
import type { Sent } from "@/components/thread/deliver";
import type { FormState } from "@/lib/form";
import { inAction, requireCustomer } from "@/lib/session";
import { closeByForm, openByForm } from "../dispute-acts";
import { markReadByForm, muteByForm, reportSeen, sendMessage } from "../thread-acts";
import { accountHrefs } from "./hrefs";

const customer = { who: () => requireCustomer(inAction), hrefs: accountHrefs };

/** The customer writes. */
export async function sendAsCustomer(_: FormState, form: FormData): Promise<Sent> {
  return sendMessage(customer, form);
}

/** The customer has seen a thread up to an entry. */
export async function seenByCustomer(thread: string, seq: number): Promise<boolean> {
  return reportSeen(customer, thread, seq);
}

/** The same by button, without JavaScript. */
export async function markReadByCustomer(form: FormData): Promise<void> {
  await markReadByForm(customer, form);
}

/** The customer mutes a thread, or no longer. */
export async function muteAsCustomer(form: FormData): Promise<void> {
  await muteByForm(customer, form);
}

/** The customer opens a dispute. */
export async function openDisputeAsCustomer(_: FormState, form: FormData): Promise<FormState> {
  return openByForm(customer, form);
}

/** The customer closes a dispute. */
export async function closeDisputeAsCustomer(_: FormState, form: FormData): Promise<FormState> {
  return closeByForm(customer, form);
}
