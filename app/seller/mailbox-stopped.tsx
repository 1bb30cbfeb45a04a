import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notes";
import { TextLink } from "@/components/ui/text-link";
import type { MailboxStop } from "@/lib/settings/mailbox-stop";
import { mailAddressAgain } from "./deliveries/actions";
import { deliveriesHref } from "./deliveries/hrefs";

/** Nobody at the store is mailed any more. It cannot be put away: it is over when the mailbox takes mail again. */
export function MailboxStopped({ stop, settings }: { stop: MailboxStop; settings?: boolean }) {
  return (
    <Notice>
      <p className="font-semibold">
        Nothing is mailed to the store’s mailbox, <bdi className="break-words">{stop.address}</bdi>.
      </p>
      <p className="mt-1">
        {stop.why === "complained" ? "A mail there was marked as unwanted." : "A mail there came back."} What customers
        write to the store is here, and no mail says so.{" "}
        <TextLink href={deliveriesHref({ q: stop.address })}>See its mails</TextLink>
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button form={FORM} variant="outlined" size="small">
          Mail this address again
        </Button>
        {settings ? "Or enter another." : <TextLink href="/seller/settings">Enter another in Settings</TextLink>}
      </div>
    </Notice>
  );
}

const FORM = "mailbox-again";

/** What its button sends, outside of any other form. */
export function MailboxAgainForm({ stop, settings }: { stop: MailboxStop; settings?: boolean }) {
  return (
    <form id={FORM} action={mailAddressAgain} hidden>
      <input type="hidden" name="address" value={stop.address} />
      {settings ? <input type="hidden" name="from" value="settings" /> : null}
    </form>
  );
}
