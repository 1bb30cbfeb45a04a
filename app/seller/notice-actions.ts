"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { mailAgain } from "@/lib/deliveries/stopped";
import { readFields } from "@/lib/form";
import { requireSeller } from "@/lib/session";
import { dismissNotice } from "@/lib/settings/notices";
import { actOrAway } from "../act-or-away";
import { asAdmin } from "./as-admin";

/** An admin has read a notice. */
export async function dismissNoticeAction(form: FormData): Promise<void> {
  await actOrAway(async () => {
    const { viewer } = await requireSeller();
    const id = z.uuid().safeParse(readFields(form, ["id"]).values.id);
    if (id.success) await dismissNotice(viewer, id.data);
    redirect("/seller");
  });
}

/** An admin knows that the address works now: mail goes there again. */
export async function mailAgainAction(form: FormData): Promise<void> {
  await actOrAway(async () => {
    const id = z.uuid().safeParse(readFields(form, ["id"]).values.id);
    await asAdmin(async (viewer) => id.success && mailAgain(viewer, id.data));
    redirect("/seller");
  });
}
