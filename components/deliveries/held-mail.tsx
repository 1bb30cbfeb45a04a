import { Time } from "@/components/ui/time";
import type { Clock } from "@/lib/format";
import { heldWords, type WhyHeld } from "@/lib/replies/held-words";

type Props = {
  mail: { sender: string; subject: string; text: string; why: WhyHeld; createdAt: Date };
  clock: Clock;
};

/** A mail that is held: from whom, when, why, and its words, literally: no link, no picture of it is drawn. */
export function HeldMailSheet({ mail, clock }: Props) {
  const { sender, subject, text, why, createdAt } = mail;
  return (
    <>
      <p className="flex flex-wrap justify-between gap-x-4 text-small text-ink-3">
        <bdi className="min-w-0 break-words font-semibold text-ink">{sender || "No sender"}</bdi>
        <Time date={createdAt} clock={clock} />
      </p>
      <h2 dir="auto" className="mt-1 break-words font-semibold">
        {subject || "No subject"}
      </h2>
      <p className="mt-1 text-small text-ink-2">{heldWords(why)}</p>
      <div dir="auto" className="words mt-3 break-words">
        {text}
      </div>
    </>
  );
}
