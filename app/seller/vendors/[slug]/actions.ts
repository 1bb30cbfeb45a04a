"use server";
import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { answering } from "@/lib/answer";
import { type FormState, readFields } from "@/lib/form";
import { removeVendor, renameVendor, restoreVendor } from "@/lib/vendors/change";
import { inviteStaff } from "@/lib/vendors/invite";
import { removeStaff } from "@/lib/vendors/remove-staff";
import { actOrAway } from "../../../act-or-away";
import { keepTyped } from "../../../typed";
import { asAdmin } from "../../as-admin";
import { vendorHref } from "../../hrefs";

export async function invite(_: FormState, form: FormData): Promise<FormState> {
  const { values, errors } = readFields(form, ["slug", "email", "form"]);
  await keepTyped(values.email);
  if (Object.keys(errors).length > 0) return { state: "invalid", errors, values };
  return answering(values, async () => {
    const { email, joined } = await asAdmin((viewer) => inviteStaff(viewer, values.slug, values));
    refresh();
    const words = joined ? `${email} is staff now.` : `${email} was staff already.`;
    return { state: "ok", message: `${words} A mail is on its way.` };
  });
}

export async function rename(_: FormState, form: FormData): Promise<FormState> {
  const { values, errors } = readFields(form, ["slug", "name"]);
  await keepTyped(values.name);
  if (Object.keys(errors).length > 0) return { state: "invalid", errors, values };
  return answering(values, async () => {
    await asAdmin((viewer) => renameVendor(viewer, values.slug, values.name));
    refresh();
    return { state: "ok", message: "The name is saved." };
  });
}

export async function removeMember(form: FormData): Promise<void> {
  const { slug, userId } = readFields(form, ["slug", "userId"]).values;
  await actOrAway(async () => {
    const id = z.uuid().safeParse(userId).data ?? notFound();
    await asAdmin((viewer) => removeStaff(viewer, slug, id));
    redirect(vendorHref(slug, "left"));
  });
}

/** After the question on its own page. */
export async function remove(form: FormData): Promise<void> {
  const { slug } = readFields(form, ["slug"]).values;
  await actOrAway(async () => {
    await asAdmin((viewer) => removeVendor(viewer, slug));
    redirect(vendorHref(slug, "removed"));
  });
}

export async function restore(form: FormData): Promise<void> {
  const { slug } = readFields(form, ["slug"]).values;
  await actOrAway(async () => {
    await asAdmin((viewer) => restoreVendor(viewer, slug));
    redirect(vendorHref(slug, "restored"));
  });
}
