"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { readFields } from "@/lib/form";
import { requireSeller } from "@/lib/session";
import { markAllShown, markThreads } from "@/lib/threads/marks";
import { actOrAway } from "../../act-or-away";
import { messagesAddress, readAsked } from "./asked";

const button = z.string().regex(/^(selected|all)\.(read|unread)$/);
/** A page has 25 boxes; more than this no page of ours sends. */
const MOST = 200;

/** Marks what is ticked, or all that the list shows, and stays on the same page of it. */
export async function markAction(form: FormData): Promise<void> {
  await actOrAway(async () => {
    const { viewer } = await requireSeller();
    const { values } = readFields(form, ["mark", "show", "q", "after"]);
    const asked = readAsked(values);
    const pressed = button.safeParse(values.mark);
    if (!pressed.success) redirect(messagesAddress(asked));
    const [of, word] = pressed.data.split(".");
    const mark = word === "read" ? "read" : "unread";
    const ticked = tickedIn(form);
    if (of === "selected" && ticked.length === 0) redirect(messagesAddress(asked, "none"));
    const count = of === "all" ? await markAllShown(viewer, asked, mark) : await markThreads(viewer, ticked, mark);
    redirect(messagesAddress(asked, `${mark}.${count}`));
  });
}

function tickedIn(form: unknown): string[] {
  const values = form instanceof FormData ? form.getAll("thread").slice(0, MOST) : [];
  return values.flatMap((value) => z.uuid().safeParse(value).data ?? []);
}
