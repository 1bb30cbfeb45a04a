import { adminsOnly } from "@/lib/accounts/admins-only";
import { readEmail } from "@/lib/accounts/read-email";
import type { Viewer } from "@/lib/accounts/viewer";
import { readName } from "@/lib/read-name";
import { Refusal } from "@/lib/refusal";
import { setStore } from "./store";

/** An admin names the store. @throws NotFound for who is no admin @throws Refusal */
export async function changeStoreName(viewer: Viewer, typed: string): Promise<void> {
  adminsOnly(viewer);
  await setStore({ name: readName(typed, "Write the store's name. Everybody sees it.") });
}

/** Where mails for the store go; "" for nowhere. @throws NotFound for who is no admin @throws Refusal */
export async function changeMailbox(viewer: Viewer, typed: string): Promise<void> {
  adminsOnly(viewer);
  await setStore({ mailbox: typed.trim() === "" ? null : readEmail(typed) });
}

/**
 * Who talks with whom (PRODUCT 5), from the next request on. No thread is lost: those whose seller does not answer any
 * more are closed to writing. @throws NotFound for who is no admin @throws Refusal
 */
export async function changeMode(viewer: Viewer, mode: string, vendorTalk: boolean): Promise<void> {
  adminsOnly(viewer);
  if (mode !== "separate_shops" && mode !== "warehouse") throw new Refusal("Choose one of the two.", "mode");
  await setStore({ mode, vendorTalk });
}
