import { ChevronRightIcon } from "@/components/ui/icons";
import { Mark } from "@/components/ui/mark";
import { BareSubmit } from "@/components/ui/submit-button";

type Props = {
  people: { key: string; name: string; about: string }[];
  next: string | null;
  action: (form: FormData) => Promise<void>;
};

/** The demo's people, one click each. Nothing outside the demo. */
export function DemoPeople({ people, next, action }: Props) {
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="demo" className="mt-7">
      <h2 id="demo" className="flex items-center gap-3 text-small font-medium text-ink-3">
        <span className="h-px flex-1 bg-line" />
        Demo: come in as
        <span className="h-px flex-1 bg-line" />
      </h2>
      <ul className="mt-5 flex flex-col gap-2">
        {people.map(({ key, name, about }) => (
          <li key={key}>
            <form action={action}>
              <input type="hidden" name="who" value={key} />
              {next ? <input type="hidden" name="next" value={next} /> : null}
              <BareSubmit className="flex min-h-13 w-full items-center gap-3 rounded-control border border-line bg-sheet px-3 py-1.5 text-left transition-colors hover:bg-sea-tint aria-busy:bg-sunk">
                <Mark name={name} kind="person" />
                <span className="min-w-0 flex-1">
                  <span className="block text-small font-semibold">{name}</span>
                  <span className="block text-smallest text-ink-2">{about}</span>
                </span>
                <ChevronRightIcon className="shrink-0 text-ink-2" />
              </BareSubmit>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
