import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { orAway } from "@/app/or-away";
import { titleFor } from "@/app/title";
import { OneButton } from "@/components/account/one-button";
import { Notice } from "@/components/ui/notes";
import { DELETION_MINUTES, stateOfDeletionLink } from "@/lib/accounts/deletion-link";
import { requireAccount } from "@/lib/session";
import { loadFrame } from "../../../frame";
import { deleteOnLink, mailLink } from "../actions";
import { DeletionQuestion } from "../question";

type Props = PageProps<"/account/settings/delete/[token]">;
// Somebody else's link is none: it is bound to the person who is signed in.
const load = cache(async (token: string) => stateOfDeletionLink((await requireAccount()).person.id, token));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token } = await params;
  return titleFor(async () => (await load(token)) && "Delete my account");
}

// Opening it changes nothing: mail scanners follow links.
export default orAway(async ({ params }: Props) => {
  const { token } = await params;
  const who = await requireAccount();
  const state = (await load(token)) ?? notFound();
  const frame = await loadFrame(who);
  return (
    <DeletionQuestion frame={frame}>
      {state === "good" ? (
        <OneButton action={deleteOnLink} token={token} variant="danger">
          Delete my account
        </OneButton>
      ) : (
        <>
          <Notice>This link has ended. It works once, within {DELETION_MINUTES} minutes.</Notice>
          <OneButton action={mailLink}>Mail me a new link</OneButton>
        </>
      )}
    </DeletionQuestion>
  );
});
