import type { Metadata } from "next";
import { orAway } from "@/app/or-away";
import { FindOrderForm } from "@/components/account/find-order-form";
import { SplitPage, SplitTitle } from "@/components/account/split-page";
import { TextLink } from "@/components/ui/text-link";
import { getHeader } from "@/lib/session";
import { findOrder } from "./actions";

export const metadata: Metadata = { title: "Find your order" };

export default orAway(async () => {
  const { store } = await getHeader();
  return (
    <SplitPage storeName={store.name}>
      <SplitTitle title="Find your order">We mail you a link that opens it. You need no password.</SplitTitle>
      <FindOrderForm action={findOrder} />
      <p className="mt-6 text-small text-ink-2">
        Do you want to see all your orders? <TextLink href="/sign-in">Sign in</TextLink>
      </p>
    </SplitPage>
  );
});
