import { Button, ButtonLink } from "@/components/ui/button";

/** Away from a question: a dialog closes, a page leads back. */
export function CancelButton({ href, inDialog }: { href: string; inDialog: boolean }) {
  if (!inDialog)
    return (
      <ButtonLink href={href} variant="quiet">
        Cancel
      </ButtonLink>
    );
  return (
    <Button variant="quiet" type="button" onClick={closeDialog}>
      Cancel
    </Button>
  );
}

function closeDialog(event: { currentTarget: HTMLElement }) {
  event.currentTarget.closest("dialog")?.close();
}
