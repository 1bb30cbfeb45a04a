import { ButtonLink } from "./button";
import { PlainPage } from "./plain-page";
import { Title } from "./title";

/** The page of everything that is not there. */
export function Missing({ storeName }: { storeName?: string }) {
  return (
    <PlainPage name={storeName}>
      <Title>There is nothing here</Title>
      <p className="text-ink-2">The address may be mistyped, or it belongs to another account.</p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/account/orders">Orders</ButtonLink>
        <ButtonLink href="/" variant="outlined">
          Start page
        </ButtonLink>
      </div>
    </PlainPage>
  );
}
