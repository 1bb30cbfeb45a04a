import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { orAway } from "@/app/or-away";
import { ButtonLink } from "@/components/ui/button";
import { PlainPage } from "@/components/ui/plain-page";
import { Title } from "@/components/ui/title";
import { homeOf } from "@/lib/accounts/person";
import { getHeader } from "@/lib/session";

export const metadata: Metadata = { title: "Account deleted" };

// Where a deletion ends. Whoever has an account is not told that it is gone, by whatever link they came.
export default orAway(async () => {
  const { store, person } = await getHeader();
  if (person) redirect(homeOf(person));
  return (
    <PlainPage name={store.name}>
      <Title>Your account is deleted</Title>
      <p className="text-ink-2">
        Your name and addresses are gone, and you are signed out everywhere. What you wrote stays with the sellers, as
        from a former customer.
      </p>
      <ButtonLink href="/" variant="outlined">
        Start page
      </ButtonLink>
    </PlainPage>
  );
});
