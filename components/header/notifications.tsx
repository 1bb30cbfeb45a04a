import { Badge } from "@/components/ui/badge";
import { BellIcon, KnotIcon, MessageIcon } from "@/components/ui/icons";
import { Menu, MenuLink } from "@/components/ui/menu";
import { type Amount, addAmounts, amountText, leastOf } from "@/lib/amount";
import { unreadWords } from "@/lib/format";

type Props = { unread: Amount; disputes: Amount; admin: boolean };

/** What asks for a seller's attention, each only while there is any (PRODUCT 2): disputes for admins alone. */
export function Notifications({ unread, disputes, admin }: Props) {
  const open = admin ? disputes : 0;
  const [some, someOpen] = [leastOf(unread) > 0, leastOf(open) > 0];
  const said = [some && unreadWords(unread), someOpen && openWords(open)].filter(Boolean).join(", ");
  return (
    <>
      <Menu
        id="notifications"
        buttonName="Notifications"
        buttonNote="notifications-said"
        buttonClass="gap-2"
        button={
          <>
            <BellIcon />
            <Badge count={addAmounts(unread, open)} />
          </>
        }
      >
        {some ? (
          <MenuLink href="/seller/messages?show=unread" icon={<MessageIcon />} count={unread}>
            Messages
          </MenuLink>
        ) : null}
        {someOpen ? (
          <MenuLink
            href="/seller/messages?show=disputes"
            icon={<KnotIcon />}
            after={<span className="min-w-5.5 text-center font-semibold text-red">{amountText(open)}</span>}
          >
            Disputes
          </MenuLink>
        ) : null}
        {said ? null : (
          <p className="px-3 py-2.5 text-small text-ink-2">
            Nothing new. {admin ? "Unread messages and open disputes" : "Unread messages"} show here.
          </p>
        )}
      </Menu>
      <span id="notifications-said" hidden>
        {said || "Nothing new"}
      </span>
    </>
  );
}

function openWords(count: Amount): string {
  return count === 1 ? "1 open dispute" : `${amountText(count)} open disputes`;
}
