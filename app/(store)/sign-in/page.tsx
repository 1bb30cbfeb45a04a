import type { Metadata } from "next";
import { orAway } from "@/app/or-away";
import { DemoPeople } from "@/components/account/demo-people";
import { SignInForm } from "@/components/account/sign-in-form";
import { SignedInNote } from "@/components/account/signed-in-note";
import { SplitPage, SplitTitle } from "@/components/account/split-page";
import { demoPeople } from "@/lib/accounts/demo";
import { homeOf } from "@/lib/accounts/person";
import { safeNext } from "@/lib/accounts/safe-next";
import { getHeader } from "@/lib/session";
import { signInAsDemoPerson, signInOrMailLink } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

export default orAway(async ({ searchParams }: PageProps<"/sign-in">) => {
  const [{ store, person }, search] = await Promise.all([getHeader(), searchParams]);
  const next = safeNext(search.next);
  return (
    <SplitPage storeName={store.name}>
      <SplitTitle title="Sign in">Your orders, and the people behind them.</SplitTitle>
      {person ? <SignedInNote name={person.name} href={next ?? homeOf(person)} /> : null}
      <SignInForm action={signInOrMailLink} next={next} />
      <DemoPeople people={demoPeople()} next={next} action={signInAsDemoPerson} />
    </SplitPage>
  );
});
