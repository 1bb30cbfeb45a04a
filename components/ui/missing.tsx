import { ButtonLink } from "./button";
import { PlainPage } from "./plain-page";
import { Title } from "./title";

/** The page of everything that is not there, with ways on. @param seller whoever reads it sells: their way is another */
export function Missing({ storeName, seller = false }: { storeName?: string; seller?: boolean }) {
  return (
    <PlainPage name={storeName}>
      <Title>There is nothing here</Title>
      <p className="text-ink-2">The address may be mistyped, belong to another account, or be a link that has ended.</p>
      <div className="flex flex-wrap gap-3">
        {seller ? <SellerWays /> : <CustomerWays />}
        <ButtonLink href="/" variant="quiet">
          Start page
        </ButtonLink>
      </div>
    </PlainPage>
  );
}

function CustomerWays() {
  return (
    <>
      <ButtonLink href="/account/orders">Orders</ButtonLink>
      <ButtonLink href="/orders/access" variant="outlined">
        Find your order
      </ButtonLink>
    </>
  );
}

function SellerWays() {
  return (
    <>
      <ButtonLink href="/seller">Overview</ButtonLink>
      <ButtonLink href="/seller/messages" variant="outlined">
        Messages
      </ButtonLink>
    </>
  );
}
