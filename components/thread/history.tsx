import { ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { OnLine } from "./thread-line";

/** What is folded away: a coil on the line, and the way to see it. */
export function HiddenMessages({ count, href }: { count: number; href: string }) {
  return (
    <OnLine mark={<Coil />}>
      <ButtonLink href={`${href}?history=shown`} scroll={false} prefetch={false} variant="outlined" size="small">
        Hidden messages ({count})
      </ButtonLink>
    </OnLine>
  );
}

/** Above an unfolded thread: further up, and folded again. */
export function HistoryLinks({ older, foldable, href }: { older: number | null; foldable: boolean; href: string }) {
  if (older === null && !foldable) return null;
  return (
    <p className="flex flex-wrap justify-center gap-x-8 gap-y-2 pb-5 text-center">
      {older === null ? null : (
        <TextLink href={`${href}?before=${older}`} prefetch={false} className="reach text-control">
          Older messages
        </TextLink>
      )}
      {foldable ? (
        <TextLink href={href} scroll={false} prefetch={false} className="reach text-control">
          Hide message history
        </TextLink>
      ) : null}
    </p>
  );
}

/** Below, where there is more. */
export function NewerMessages({ newer, href }: { newer: number | null; href: string }) {
  if (newer === null) return null;
  return (
    <p className="pt-6 text-center">
      <TextLink href={`${href}?after=${newer}`} prefetch={false} className="reach text-control">
        Newer messages
      </TextLink>
    </p>
  );
}

function Coil() {
  return (
    <svg
      viewBox="0 0 20 26"
      width="20"
      height="26"
      fill="none"
      aria-hidden="true"
      className="my-1.5 self-start bg-sheet"
    >
      {[6, 13, 20].map((y) => (
        <ellipse key={y} cx="10" cy={y} rx="7.5" ry="3.6" className="stroke-gold" strokeWidth="2" />
      ))}
    </svg>
  );
}
