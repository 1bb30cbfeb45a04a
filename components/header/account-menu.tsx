import type { ReactNode } from "react";
import { BoxIcon, ChevronDownIcon, MessageIcon, SignOutIcon, SlidersIcon, UserIcon } from "@/components/ui/icons";
import { Mark } from "@/components/ui/mark";
import { Menu, MenuButton, MenuLink, MenuRule } from "@/components/ui/menu";
import type { Amount } from "@/lib/amount";

type SignOut = (form: FormData) => void | Promise<void>;
type Person = { name: string; email: string | null };

/** The customer's menu. `children` go before Settings: what else this person may enter. */
export function AccountMenu({
  person,
  unread,
  signOut,
  children,
}: {
  person: Person;
  unread: Amount;
  signOut: SignOut;
  children?: ReactNode;
}) {
  return (
    <Menu id="account-menu" buttonName="My account" button={<AccountButton />}>
      <WhoYouAre person={person} />
      <MenuLink href="/account/orders" icon={<BoxIcon />}>
        Orders
      </MenuLink>
      <MenuLink href="/account/messages" icon={<MessageIcon />} count={unread}>
        Messages
      </MenuLink>
      {children}
      <MenuLink href="/account/settings" icon={<SlidersIcon />}>
        Settings
      </MenuLink>
      <SignOutForm signOut={signOut} />
    </Menu>
  );
}

/** The same menu in the seller's bar: a face and a name, and the same name to a screen reader. */
export function SellerMenu({ person, signOut, children }: { person: Person; signOut: SignOut; children?: ReactNode }) {
  const firstName = person.name.split(/\s/)[0] ?? person.name;
  return (
    <Menu
      id="account-menu"
      buttonName="My account"
      button={
        <>
          <UserIcon className="desk:hidden" />
          <span className="hidden min-w-0 items-center gap-2 text-small desk:flex">
            <Mark name={person.name} kind="person" size={28} />
            <bdi className="max-w-32 truncate">{firstName}</bdi>
            <ChevronDownIcon className="size-4.5" />
          </span>
        </>
      }
    >
      <WhoYouAre person={person} />
      {children}
      <SignOutForm signOut={signOut} />
    </Menu>
  );
}

function AccountButton() {
  return (
    <>
      <UserIcon />
      <span className="hidden desk:inline">My account</span>
      <ChevronDownIcon className="hidden size-4.5 desk:inline" />
    </>
  );
}

function WhoYouAre({ person }: { person: Person }) {
  return (
    <>
      <div className="px-3 pt-2 pb-2">
        <p className="text-control font-semibold">
          <bdi>{person.name}</bdi>
        </p>
        {person.email ? <p className="text-smallest text-ink-3">{person.email}</p> : null}
      </div>
      <MenuRule />
    </>
  );
}

function SignOutForm({ signOut }: { signOut: SignOut }) {
  return (
    <>
      <MenuRule />
      <form action={signOut}>
        <MenuButton icon={<SignOutIcon />}>Sign out</MenuButton>
      </form>
    </>
  );
}
