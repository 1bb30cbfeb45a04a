"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { readFields } from "@/lib/form";
import { requireSeller } from "@/lib/session";
import { dismissNotice } from "@/lib/settings/notices";
import { actOrAway } from "../act-or-away";

/** An admin has read a notice. */
export async function dismissNoticeAction(form: FormData): Promise<void> {
  await actOrAway(async () => {
    const { viewer } = await requireSeller();
    const id = z.uuid().safeParse(readFields(form, ["id"]).values.id);
    if (id.success) await dismissNotice(viewer, id.data);
    redirect("/seller");
  });
}
