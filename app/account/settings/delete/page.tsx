import type { Metadata } from "next";
import { orAway } from "@/app/or-away";
import { DeleteForm } from "@/components/account/delete-form";
import { OneButton } from "@/components/account/one-button";
import { hasPassword } from "@/lib/accounts/change-password";
import { DELETION_MINUTES } from "@/lib/accounts/deletion-link";
import { requireAccount } from "@/lib/session";
import { loadFrame } from "../../frame";
import { deleteOnPassword, mailLink } from "./actions";
import { DeletionQuestion } from "./question";

export const metadata: Metadata = { title: "Delete my account" };

// Opening it changes nothing: only the buttons do.
export default orAway(async () => {
  const who = await requireAccount();
  const [frame, has] = await Promise.all([loadFrame(who), hasPassword(who.person.id)]);
  const { email } = who.person;
  return (
    <DeletionQuestion frame={frame}>
      {has ? <DeleteForm action={deleteOnPassword} email={email} /> : null}
      <p className="text-small text-ink-2">
        {has ? "Have you forgotten it? " : "You have no password here. "}A link to <bdi>{email}</bdi> does it as well.
        It works once, within {DELETION_MINUTES} minutes.
      </p>
      <OneButton action={mailLink} variant={has ? "outlined" : "main"}>
        Mail me a link
      </OneButton>
    </DeletionQuestion>
  );
});
