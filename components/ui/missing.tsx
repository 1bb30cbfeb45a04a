import { ButtonLink } from "./button";
import { TagOnThread } from "./empty-state";
import { Title } from "./title";

/** The page of everything that is not there. */
export function Missing() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-[34rem] flex-col items-start justify-center gap-4 px-4 py-10">
      <TagOnThread />
      <Title>There is nothing here</Title>
      <p className="text-ink-2">The address may be mistyped, or it belongs to another account.</p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/account/orders">Orders</ButtonLink>
        <ButtonLink href="/" variant="outlined">
          Start page
        </ButtonLink>
      </div>
    </main>
  );
}
