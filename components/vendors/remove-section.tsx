import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notes";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import type { Clock } from "@/lib/format";

/** The way to take a vendor off the market. Asked once more on a page of its own. */
export function RemoveSection({ href, name, store }: { href: string; name: string; store: string }) {
  return (
    <section className="grid gap-4 border-t border-line py-7 panel:grid-cols-[20rem_minmax(0,32rem)] panel:gap-x-14">
      <div>
        <h2 className="text-h2">Remove from the market</h2>
        <p className="mt-1 text-small text-ink-2">
          What <bdi>{name}</bdi> sold is then <bdi>{store}</bdi>'s to answer for.
        </p>
      </div>
      <div>
        <ButtonLink href={href} variant="danger-outlined">
          Remove vendor
        </ButtonLink>
      </div>
    </section>
  );
}

type NoticeProps = { slug: string; removedAt: Date; clock: Clock; restore: (form: FormData) => Promise<void> };

/** A removed vendor says so, and how it comes back. */
export function RemovedNotice({ slug, removedAt, clock, restore }: NoticeProps) {
  return (
    <Notice>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="min-w-0 flex-1 basis-72">
          Removed on <Time date={removedAt} clock={clock} form="date" />. Its staff have no rights here, its
          conversations are closed to writing, and the store answers for what it sold.
        </p>
        <form action={restore}>
          <input type="hidden" name="slug" value={slug} />
          <SubmitButton variant="outlined" size="small">
            Restore vendor
          </SubmitButton>
        </form>
      </div>
    </Notice>
  );
}
