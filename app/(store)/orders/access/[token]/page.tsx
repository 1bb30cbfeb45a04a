import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { orAway } from "@/app/or-away";
import { titleFor } from "@/app/title";
import { OneButton } from "@/components/account/one-button";
import { SplitPage, SplitTitle } from "@/components/account/split-page";
import { TextLink } from "@/components/ui/text-link";
import { findAccessLink } from "@/lib/accounts/access-link";
import { homeOf } from "@/lib/accounts/person";
import { getPerson } from "@/lib/session";
import { getStore } from "@/lib/settings/store";
import { continueToOrder, sendNewLink } from "./actions";

type Props = PageProps<"/orders/access/[token]">;
const load = cache(findAccessLink);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token } = await params;
  return titleFor(async () => ((await load(token)) ? "Your order" : null));
}

// Opening it changes nothing and shows nothing of the order but its number, which its mail shows too.
export default orAway(async ({ params }: Props) => {
  const { token } = await params;
  const link = (await load(token)) ?? notFound();
  const [store, person] = await Promise.all([getStore(), getPerson()]);
  if (person?.id === link.customer.id) redirect(link.path);
  if (link.expired)
    return (
      <SplitPage storeName={store.name}>
        <SplitTitle title="This link has expired.">A link to an order works for 30 days.</SplitTitle>
        <OneButton action={sendNewLink} token={token}>
          Send me a new link
        </OneButton>
      </SplitPage>
    );
  return (
    <SplitPage storeName={store.name}>
      <SplitTitle title={`Your order #${link.order.number}`}>
        {person
          ? `You are signed in as ${person.name}. Continue as ${link.customer.name} for this order?`
          : "This browser may read and write about it for 24 hours. You need no password."}
      </SplitTitle>
      <OneButton action={continueToOrder} token={token}>
        Continue
      </OneButton>
      {person ? (
        <p className="mt-5 text-small text-ink-2">
          Continuing signs {person.name} out in this browser.{" "}
          <TextLink href={homeOf(person)} prefetch={false}>
            Stay signed in
          </TextLink>
        </p>
      ) : null}
    </SplitPage>
  );
});
