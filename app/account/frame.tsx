import type { ReactNode } from "react";
import { AccountMenu } from "@/components/header/account-menu";
import { type AccountPage, AccountTabs } from "@/components/header/account-tabs";
import { PageColumn, SiteHeader } from "@/components/header/site-header";
import { UnreadLink } from "@/components/header/unread-link";
import { Live } from "@/components/live/live";
import { FreshOnBack } from "@/components/ui/fresh-on-back";
import { HomeIcon } from "@/components/ui/icons";
import { MenuLink } from "@/components/ui/menu";
import { homeOf, type Person } from "@/lib/accounts/person";
import type { CustomerViewer } from "@/lib/accounts/viewer";
import type { Amount } from "@/lib/amount";
import { getHeader } from "@/lib/session";
import { drawAnew } from "../draw-anew";
import { readerOf } from "../reader";
import { signOutAction } from "../sign-out";

type Who = { person: Person; viewer: CustomerViewer; holder?: boolean };
export type Frame = Who & { storeName: string; unread: Amount };

/** What the header of every customer's page shows. Asked by the page, since a layout is not drawn again on the way. */
export async function loadFrame(who: Who): Promise<Frame> {
  const { store, counts } = await getHeader();
  return { ...who, storeName: store.name, unread: who.holder ? 0 : counts.customer.unread };
}

/** A customer's page. Who came by an access link has no lists, menu or settings (PRODUCT 2). */
export function AccountFrame({
  frame,
  current,
  children,
}: {
  frame: Frame;
  current?: AccountPage;
  children: ReactNode;
}) {
  const { person, unread, storeName, holder } = frame;
  return (
    <>
      <Live who={readerOf(person.id, holder === true)} at={Date.now()} draw={drawAnew} />
      <SiteHeader storeName={storeName}>
        {holder ? null : (
          <>
            <UnreadLink href="/account/messages" unread={unread} />
            <AccountMenu person={person} unread={unread} signOut={signOutAction}>
              {homeOf(person) === "/seller" ? (
                <MenuLink href="/seller" icon={<HomeIcon />}>
                  Seller pages
                </MenuLink>
              ) : null}
            </AccountMenu>
          </>
        )}
      </SiteHeader>
      <main>
        <PageColumn>
          {current ? <AccountTabs current={current} unread={unread} /> : null}
          {children}
        </PageColumn>
      </main>
      <FreshOnBack />
    </>
  );
}
