import type { Metadata } from "next";
import { SellerBar } from "@/components/header/seller-bar";
import { ModeForm } from "@/components/settings/mode-form";
import { MailboxForm, StoreNameForm } from "@/components/settings/store-forms";
import { requireAdmin } from "@/lib/session";
import { readMailboxStop } from "@/lib/settings/mailbox-stop";
import { getStore } from "@/lib/settings/store";
import { orAway } from "../../or-away";
import { titleFor } from "../../title";
import { loadFrame, SellerFrame } from "../frame";
import { MailboxAgainForm, MailboxStopped } from "../mailbox-stopped";
import { saveMailbox, saveMode, saveStoreName } from "./actions";

export const generateMetadata = (): Promise<Metadata> =>
  titleFor(async () => (await requireAdmin()) && "Store settings");

export default orAway(async () => {
  const who = await requireAdmin();
  const [frame, store, stop] = await Promise.all([loadFrame(who), getStore(), readMailboxStop(who.viewer)]);
  return (
    <SellerFrame frame={frame} current="settings" bar={<SellerBar title="Settings" />}>
      <div className="-mt-5 [&>form:first-child]:border-t-0">
        <StoreNameForm action={saveStoreName} name={store.name} />
        <MailboxForm
          action={saveMailbox}
          mailbox={store.mailbox}
          stopped={stop ? <MailboxStopped stop={stop} settings /> : null}
        />
        <ModeForm action={saveMode} mode={store.mode} vendorTalk={store.vendorTalk} />
      </div>
      {stop ? <MailboxAgainForm stop={stop} settings /> : null}
    </SellerFrame>
  );
});
