import type { ReactNode } from "react";
import { SellerMenu } from "@/components/header/account-menu";
import { Notifications } from "@/components/header/notifications";
import { SellerColumn } from "@/components/header/seller-bar";
import type { SellerPage } from "@/components/header/seller-nav";
import { SellerShell } from "@/components/header/seller-shell";
import { Live } from "@/components/live/live";
import { FreshOnBack } from "@/components/ui/fresh-on-back";
import { BoxIcon, SlidersIcon } from "@/components/ui/icons";
import { MenuLink } from "@/components/ui/menu";
import type { Person } from "@/lib/accounts/person";
import type { SellerViewer } from "@/lib/accounts/viewer";
import { sideOf } from "@/lib/orders/side";
import { getHeader } from "@/lib/session";
import type { Counts } from "@/lib/threads/unread";
import { drawAnew } from "../draw-anew";
import { readerOf } from "../reader";
import { signOutAction } from "../sign-out";

type Who = { person: Person; viewer: SellerViewer };
export type Frame = Who & Counts & { storeName: string };

/** What rail and bar of every seller's page show. Asked by the page, since a layout is not drawn again on the way. */
export async function loadFrame(who: Who): Promise<Frame> {
  const { store, counts } = await getHeader();
  return { ...who, ...counts[sideOf(who.viewer)], storeName: store.name };
}

type Props = {
  frame: Frame;
  current: SellerPage;
  /** The page's SellerBar. */
  bar: ReactNode;
  /** A page below one of the rail's: a phone shows the way back instead of the tabs. */
  deep?: boolean;
  /** From edge to edge, as a thread is; else in a column. */
  wide?: boolean;
  children: ReactNode;
};

/** A seller's page. Under /seller a person acts for a shop; what they bought is under /account. */
export function SellerFrame({ frame, current, bar, deep, wide, children }: Props) {
  const counts = { unread: frame.unread, disputes: frame.disputes, admin: frame.viewer.as === "admin" };
  const menu = (
    <>
      <Notifications {...counts} />
      <SellerMenu person={frame.person} signOut={signOutAction}>
        <MenuLink href="/account/orders" icon={<BoxIcon />}>
          My own orders
        </MenuLink>
        <MenuLink href="/account/settings" icon={<SlidersIcon />}>
          Settings
        </MenuLink>
      </SellerMenu>
    </>
  );
  return (
    <>
      <Live who={readerOf(frame.person.id, false)} at={Date.now()} draw={drawAnew} />
      <SellerShell shop={shopOf(frame)} nav={{ current, ...counts }} menu={menu} deep={deep}>
        {bar}
        {wide ? children : <SellerColumn>{children}</SellerColumn>}
      </SellerShell>
      <FreshOnBack />
    </>
  );
}

function shopOf({ person, viewer, storeName }: Frame) {
  if (viewer.as === "admin") return { name: storeName, under: "Store admin" };
  const [first, ...others] = person.vendors;
  const name = others.length > 0 ? `${first?.name} and ${others.length} more` : (first?.name ?? "");
  return { name, under: `on ${storeName}` };
}
