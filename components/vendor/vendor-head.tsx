import type { ReactNode } from "react";
import { Mark } from "@/components/ui/mark";
import { Sheet } from "@/components/ui/sheet";
import { Title } from "@/components/ui/title";
import { answerWords } from "@/lib/vendors/answer-time";

type Props = {
  name: string;
  /** Median wait for an answer in seconds; null: nothing is said of it. */
  answersIn: number | null;
  /** The way to write to it. */
  action?: ReactNode;
  /** One sentence about that. */
  children?: ReactNode;
};

/** Who a vendor is, how soon it answers, and the way to write to it. */
export function VendorHead({ name, answersIn, action, children }: Props) {
  return (
    <Sheet className="mt-5 p-4 desk:mt-7 desk:p-6">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
        <div className="flex min-w-[min(16rem,100%)] flex-1 items-center gap-4">
          <Mark name={name} kind="shop" size={56} />
          <div className="min-w-0">
            <Title>
              <bdi>{name}</bdi>
            </Title>
            {answersIn === null ? null : <p className="mt-0.5 text-control text-ink-2">{answerWords(answersIn)}</p>}
          </div>
        </div>
        {action}
      </div>
      {children ? <p className="mt-4 text-small text-ink-2">{children}</p> : null}
    </Sheet>
  );
}
