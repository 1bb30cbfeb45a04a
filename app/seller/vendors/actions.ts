"use server";
import { redirect } from "next/navigation";
import { answering } from "@/lib/answer";
import { type FormState, readFields } from "@/lib/form";
import { createVendor } from "@/lib/vendors/create";
import { keepTyped } from "../../typed";
import { asAdmin } from "../as-admin";
import { vendorHref } from "../hrefs";

export async function addVendor(_: FormState, form: FormData): Promise<FormState> {
  const { values, errors } = readFields(form, ["form", "name", "email", "source", "externalId"]);
  await keepTyped(values.name);
  if (Object.keys(errors).length > 0) return { state: "invalid", errors, values };
  return answering(values, async () => {
    const { slug } = await asAdmin((viewer) => createVendor(viewer, values));
    redirect(vendorHref(slug, "added"));
  });
}
