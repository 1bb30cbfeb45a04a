import { Tab, Tabs } from "@/components/ui/tabs";
import type { Amount } from "@/lib/amount";

export type AccountPage = "orders" | "messages" | "settings";

/** The customer's three pages. */
export function AccountTabs({ current, unread }: { current: AccountPage; unread: Amount }) {
  return (
    <div className="desk:pt-4.5">
      <Tabs label="Account">
        <Tab href="/account/orders" current={current === "orders"}>
          Orders
        </Tab>
        <Tab href="/account/messages" current={current === "messages"} count={unread}>
          Messages
        </Tab>
        <Tab href="/account/settings" current={current === "settings"}>
          Settings
        </Tab>
      </Tabs>
    </div>
  );
}
