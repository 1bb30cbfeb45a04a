"use server";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { sendAgain } from "@/lib/deliveries/again";
import { mailAgain } from "@/lib/deliveries/stopped";
import { readFields, readOptional } from "@/lib/form";
import { Refusal } from "@/lib/refusal";
import { actOrAway } from "../../act-or-away";
import { asAdmin } from "../as-admin";
import { againHref, deliveriesHref } from "./hrefs";

/** A mail that did not arrive, once more. Where that is not so simple its own page says why. */
export async function sendDeliveryAgain(form: FormData): Promise<void> {
  const id = z.uuid().safeParse(readFields(form, ["id"]).values.id).data ?? notFound();
  await actOrAway(async () => {
    const sent = await asAdmin((viewer) => sendAgain(viewer, id, readOptional(form, "sure") === "yes")).catch(refused);
    redirect(sent === REFUSED ? againHref(id) : deliveriesHref({ done: "again" }));
  });
}

/** A mailbox takes mail again: said at a notice, in the settings, or where a mail of it is to be sent again (`mail`). */
export async function mailAddressAgain(form: FormData): Promise<void> {
  const { address } = readFields(form, ["address"]).values;
  const mail = z.uuid().safeParse(readOptional(form, "mail")).data;
  const from = readOptional(form, "from") === "settings" ? "/seller/settings" : "/seller";
  await actOrAway(async () => {
    await asAdmin((viewer) => mailAgain(viewer, address));
    redirect(mail ? againHref(mail) : from);
  });
}

const REFUSED = "refused";

function refused(error: unknown): typeof REFUSED {
  if (error instanceof Refusal) return REFUSED;
  throw error;
}
