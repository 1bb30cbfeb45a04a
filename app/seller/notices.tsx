import { Notice } from "@/components/ui/notes";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { MOST_COUNTED, type NoticeView } from "@/lib/settings/notices";
import { mailAddressAgain } from "./deliveries/actions";
import { deliveriesHref } from "./deliveries/hrefs";
import { sellerHrefs } from "./hrefs";
import { dismissNoticeAction } from "./notice-actions";

/** What the admins are told, each until somebody puts it away. */
export function Notices({ notices }: { notices: NoticeView[] }) {
  if (notices.length === 0) return null;
  return (
    <ul className="mb-6 flex flex-col gap-2">
      {notices.map((notice) => (
        <li key={notice.id}>
          <Notice>
            <div className="flex flex-wrap items-center justify-between gap-2">
              <p>
                <Words notice={notice} />
              </p>
              <form action={dismissNoticeAction}>
                <input type="hidden" name="id" value={notice.id} />
                {notice.kind === "address_stopped" ? (
                  <input type="hidden" name="address" value={notice.address ?? ""} />
                ) : null}
                <SubmitButton variant="quiet" size="small">
                  Put away
                </SubmitButton>
                {notice.kind === "address_stopped" ? (
                  <SubmitButton variant="quiet" size="small" formAction={mailAddressAgain}>
                    Mail this address again
                  </SubmitButton>
                ) : null}
              </form>
            </div>
          </Notice>
        </li>
      ))}
    </ul>
  );
}

function Words({ notice }: { notice: NoticeView }) {
  switch (notice.kind) {
    case "address_not_taken":
      return (
        <>
          {notice.orderNumber ? (
            <TextLink href={sellerHrefs.order(notice.orderNumber)}>Order #{notice.orderNumber}</TextLink>
          ) : (
            "An order"
          )}{" "}
          came with another address for its customer. The known one was kept.
        </>
      );
    case "address_stopped":
      return (
        <>
          Mail to <bdi>{notice.address ?? "an address"}</bdi> does not arrive. Nothing more is sent there:{" "}
          <TextLink href={deliveriesHref({ q: notice.address ?? "" })}>see its mails</TextLink>.
        </>
      );
  }
}

/** Answers by mail that were not posted wait for somebody to look at them. */
export function HeldMails({ count }: { count: number }) {
  const many = count < MOST_COUNTED ? `${count} mails are held` : `${MOST_COUNTED} or more mails are held`;
  return (
    <div className="mb-6">
      <Notice>
        {count === 1 ? "1 mail is held" : many} and not posted.{" "}
        <TextLink href="/seller/deliveries/held">Look at {count === 1 ? "it" : "them"}</TextLink>
      </Notice>
    </div>
  );
}

/** Nothing is lost without a mail service; it waits, and the admins are told (PRODUCT 8). */
export function WaitingMails({ count }: { count: number }) {
  const waiting =
    count === 1 ? "1 mail is waiting for a mail service." : `${count} mails are waiting for a mail service.`;
  return (
    <div className="mb-6">
      <Notice>
        No mail service is configured. {count === 0 ? "Mails will wait until there is one." : waiting} Set
        RESEND_API_KEY or SMTP_URL and start again.
      </Notice>
    </div>
  );
}
