import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { orAway } from "@/app/or-away";
import { titleFor } from "@/app/title";
import { OneButton } from "@/components/account/one-button";
import { SplitPage, SplitTitle } from "@/components/account/split-page";
import { findLink, LINK_MINUTES, type LinkKind } from "@/lib/accounts/sign-in-link";
import { getHeader } from "@/lib/session";
import { mailNewLink, signInByLink } from "./actions";

type Props = PageProps<"/sign-in/[token]">;
const load = cache(findLink);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token } = await params;
  return titleFor(async () => ((await load(token)) ? "Sign in" : null));
}

// Opening it changes nothing: the button does.
export default orAway(async ({ params }: Props) => {
  const { token } = await params;
  const { kind, state } = (await load(token)) ?? notFound();
  const { store } = await getHeader();
  return (
    <SplitPage storeName={store.name}>
      {state === "good" ? (
        <>
          <SplitTitle title="Sign in">One more click, and you are in. This link works once.</SplitTitle>
          <OneButton action={signInByLink} token={token}>
            Sign in
          </OneButton>
        </>
      ) : (
        <>
          <SplitTitle title={`This link has ${state === "used" ? "been used" : "expired"}`}>
            {lifetime[kind]} We can mail you a new one, good for {LINK_MINUTES.sign_in_link} minutes.
          </SplitTitle>
          <OneButton action={mailNewLink} token={token}>
            Mail me a new link
          </OneButton>
        </>
      )}
    </SplitPage>
  );
});

const lifetime: Record<LinkKind, string> = {
  sign_in_link: `A sign-in link works once, within ${LINK_MINUTES.sign_in_link} minutes.`,
  staff_invitation: `An invitation works once, within ${LINK_MINUTES.staff_invitation / 60 / 24} days.`,
};
