import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache, type ReactNode } from "react";
import { orAway } from "@/app/or-away";
import { titleFor } from "@/app/title";
import { OneButton } from "@/components/account/one-button";
import { SplitPage, SplitTitle } from "@/components/account/split-page";
import { TextLink } from "@/components/ui/text-link";
import { type About, findAccessLink } from "@/lib/accounts/access-link";
import { homeOf } from "@/lib/accounts/person";
import { getHeader } from "@/lib/session";
import { continueToOrder, sendNewLink } from "./actions";

type Props = PageProps<"/orders/access/[token]">;
const load = cache(findAccessLink);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token } = await params;
  return titleFor(async () => {
    const link = await load(token);
    return link && `Your ${wordOf(link.about)}`;
  });
}

// Opening it changes nothing, and shows only what its mail shows too: the order's number, or the vendor's name.
export default orAway(async ({ params }: Props) => {
  const { token } = await params;
  const link = (await load(token)) ?? notFound();
  const what = wordOf(link.about);
  const { store, person } = await getHeader();
  if (person?.id === link.customer.id) redirect(link.path);
  if (link.expired)
    return (
      <SplitPage storeName={store.name}>
        <SplitTitle title="This link has expired.">
          A link to {what === "order" ? "an order" : "a conversation"} works for 30 days.
        </SplitTitle>
        <OneButton action={sendNewLink} token={token}>
          Send me a new link
        </OneButton>
      </SplitPage>
    );
  return (
    <SplitPage storeName={store.name}>
      <SplitTitle title={titleOf(link.about)}>
        {person
          ? `You are signed in as ${person.name}. Continue as ${link.customer.name} for this ${what}?`
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

function wordOf(about: About): "order" | "conversation" {
  return "order" in about ? "order" : "conversation";
}

function titleOf(about: About): ReactNode {
  if ("order" in about) return `Your order #${about.order}`;
  return (
    <>
      Your conversation with <bdi>{about.conversation}</bdi>
    </>
  );
}
