import { ButtonLink } from "./button";
import { PlainPage } from "./plain-page";
import { Title } from "./title";

/** The page of everything that is not there. */
export function Missing({ storeName }: { storeName?: string }) {
  return (
    <PlainPage name={storeName}>
      <Title>There is nothing here</Title>
      <p className="text-ink-2">The address may be mistyped, belong to another account, or be a link that has ended.</p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/account/orders">Orders</ButtonLink>
        <ButtonLink href="/orders/access" variant="outlined">
          Find your order
        </ButtonLink>
        <ButtonLink href="/" variant="quiet">
          Start page
        </ButtonLink>
      </div>
    </PlainPage>
  );
}
