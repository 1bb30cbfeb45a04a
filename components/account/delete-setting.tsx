import { ButtonLink } from "@/components/ui/button";

/** The way to the page that asks. */
export function DeleteSetting({ href }: { href: string }) {
  return (
    <section className="grid gap-4 border-t border-line py-7 panel:grid-cols-[20rem_minmax(0,32rem)] panel:gap-x-14">
      <div>
        <h2 className="text-h2">Your account</h2>
        <p className="mt-1 text-small text-ink-2">
          Deleting it takes away what is personal, for good. You are asked once more before.
        </p>
      </div>
      <div>
        <ButtonLink href={href} variant="danger-outlined">
          Delete my account
        </ButtonLink>
      </div>
    </section>
  );
}
