import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { orAway } from "@/app/or-away";
import { titleFor } from "@/app/title";
import { ChooseMails } from "@/components/account/choose-mails";
import { OneButton } from "@/components/account/one-button";
import { SplitPage, SplitTitle } from "@/components/account/split-page";
import { MAIL_CHOICES } from "@/lib/accounts/mail-choice";
import { readChoosing } from "@/lib/deliveries/choose-mails";
import { getHeader } from "@/lib/session";
import { muteByLink, saveMailsByLink } from "./actions";

type Props = PageProps<"/unsubscribe/[token]/mails">;
const load = cache(readChoosing);

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  titleFor(async () => (await load((await params).token)) && "Your mails");

// Opening it changes nothing, and shows only what its mail's subject shows too: the order's number.
export default orAway(async ({ params }: Props) => {
  const { token } = await params;
  const { order, mails, muted } = (await load(token)) ?? notFound();
  const { store } = await getHeader();
  return (
    <SplitPage storeName={store.name}>
      <SplitTitle title="Which mails do you want?">
        You need not sign in. Mails about the beginning and the end of a dispute always come.
      </SplitTitle>
      {muted === null ? null : (
        <section className="mb-8">
          <h2 className="text-h2">{order === null ? "This conversation" : `The conversation of order #${order}`}</h2>
          <p className="mt-1 mb-4 text-small text-ink-2">
            {muted
              ? "Muted. No mail about new messages in it comes to you."
              : "Mute it, and no mail about new messages in it comes to you."}
          </p>
          <OneButton action={muteByLink} token={token} more={{ muted: muted ? "no" : "yes" }} variant="outlined">
            {muted ? "Unmute this conversation" : "Mute this conversation"}
          </OneButton>
        </section>
      )}
      <section>
        <h2 className="mb-4 text-h2">All conversations</h2>
        <ChooseMails action={saveMailsByLink} token={token} mails={mails} choices={[...MAIL_CHOICES]} />
      </section>
    </SplitPage>
  );
});
