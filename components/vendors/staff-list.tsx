import { Mark } from "@/components/ui/mark";
import { SubmitButton } from "@/components/ui/submit-button";
import type { StaffView } from "@/lib/vendors/types";

type Props = { staff: StaffView[]; slug: string; remove: (form: FormData) => Promise<void> };

/** Who answers for a vendor, each with the way out. */
export function StaffList({ staff, slug, remove }: Props) {
  if (staff.length === 0) {
    return <p className="text-ink-2">Nobody answers for this vendor yet. Invite somebody.</p>;
  }
  return (
    <ul className="divide-y divide-line rounded-sheet border border-line bg-sheet">
      {staff.map((person) => (
        <li key={person.id} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3">
          <Mark name={person.name} kind="person" />
          <div className="min-w-0 flex-1 basis-40 text-small">
            <p className="font-semibold">
              <bdi>{person.name}</bdi>
            </p>
            <p className="text-ink-2">
              <bdi>{person.email ?? "No e-mail address"}</bdi>
              {person.signedIn ? null : <span className="text-ink-3"> · has not signed in yet</span>}
            </p>
          </div>
          <form action={remove}>
            <input type="hidden" name="slug" value={slug} />
            <input type="hidden" name="userId" value={person.id} />
            <SubmitButton variant="outlined" size="small">
              Remove<span className="sr-only"> {person.name}</span>
            </SubmitButton>
          </form>
        </li>
      ))}
    </ul>
  );
}
