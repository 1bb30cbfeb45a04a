"use server";
import { redirect } from "next/navigation";
import { answering } from "@/lib/answer";
import { type FormState, readFields } from "@/lib/form";
import { deleteCustomer } from "@/lib/orders/customer";
import { NotFound } from "@/lib/refusal";
import { requireSeller } from "@/lib/session";

/** An admin answers yes: the account of the customer `id` goes. */
export async function deleteCustomerAccount(_: FormState, form: FormData): Promise<FormState> {
  const { id } = readFields(form, ["id"]).values;
  return answering({}, async () => {
    const { viewer } = await requireSeller();
    try {
      await deleteCustomer(viewer, id);
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      return { state: "refused", message: "There is no such customer.", values: {} };
    }
    redirect(`/seller/customers/${encodeURIComponent(id)}`);
  });
}
