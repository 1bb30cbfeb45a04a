import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notes";
import { TextLink } from "@/components/ui/text-link";
import type { NoticeView } from "@/lib/settings/notices";
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
                The store sent another e-mail address for the customer of{" "}
                {notice.orderNumber ? (
                  <TextLink href={sellerHrefs.order(notice.orderNumber)}>order #{notice.orderNumber}</TextLink>
                ) : (
                  "an order"
                )}
                . It was not taken: the customer has signed in with the old one, or the new one belongs to somebody
                else.
              </p>
              <form action={dismissNoticeAction}>
                <input type="hidden" name="id" value={notice.id} />
                <Button variant="quiet" size="small">
                  Put away
                </Button>
              </form>
            </div>
          </Notice>
        </li>
      ))}
    </ul>
  );
}
