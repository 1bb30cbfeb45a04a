import { PageColumn } from "@/components/header/site-header";
import { cx } from "@/components/ui/cx";
import { ThreadColumns } from "./thread-columns";
import { OnLine, ThreadLine } from "./thread-line";
import { ThreadSheet } from "./thread-sheet";

/** A thread's page before anything of it is known: title, tag, line, entries, and where one will write. */
export function ThreadFrame({ seller }: { seller: boolean }) {
  return (
    <div data-coming="" aria-hidden="true" className="absolute inset-0 z-10 overflow-clip bg-canvas">
      <div className="sticky top-0 h-dvh overflow-clip">{seller ? <SellerFace /> : <CustomerFace />}</div>
    </div>
  );
}

function CustomerFace() {
  return (
    <PageColumn>
      <div className="flex items-center gap-3 py-3 desk:block">
        <Bar className="size-4.5 desk:h-5.5 desk:w-18" />
        <Bar className="h-6 w-28 desk:mt-1 desk:h-9 desk:w-40" />
      </div>
      <div className="-mx-4 desk:mx-0">
        <Strip />
      </div>
      <div className="desk:pt-6">
        <ThreadColumns thread={<Talk />} panel={<Panel className="rounded-sheet border border-line bg-sheet" />} />
      </div>
    </PageColumn>
  );
}

function SellerFace() {
  return (
    <div className="flex min-h-dvh flex-col">
      <div className="flex h-13 items-center border-b border-line bg-sheet px-5 desk:h-15 desk:px-7">
        <Bar className="h-5 w-56" />
      </div>
      <Strip />
      <ThreadColumns seller thread={<Talk flush />} panel={<Panel className="bg-sheet" />} />
    </div>
  );
}

/** The order above the thread, where it is not beside it. */
function Strip() {
  return (
    <div className="flex h-15 items-center gap-3 border-b border-line bg-sheet px-4 panel:hidden">
      <span className="size-9 shrink-0 rounded-picture bg-line" />
      <Bar className="h-4 w-44" />
    </div>
  );
}

function Panel({ className }: { className: string }) {
  return (
    <div className={cx("hidden flex-col gap-4 p-6 panel:flex", className)}>
      <Bar className="h-5 w-32" />
      <Bar className="h-4 w-48" />
      <Bar className="h-4 w-40" />
      <Bar className="mt-4 h-12 w-full" />
      <Bar className="h-12 w-full" />
    </div>
  );
}

const ENTRIES = ["w-full", "w-4/5", "w-11/12", "w-3/5"];

function Talk({ flush = false }: { flush?: boolean }) {
  return (
    <ThreadSheet flush={flush} foot={<Writing />}>
      <ThreadLine head={flush ? undefined : <Tag />}>
        {ENTRIES.map((width) => (
          <OnLine
            key={width}
            mark={<span className="size-7.5 rounded-full border-4 border-sheet bg-line desk:size-9" />}
          >
            <div className="flex max-w-[62ch] flex-col gap-2.5 pt-2 pb-2 motion-safe:animate-pulse">
              <Bar className="h-4 w-36" />
              <Bar className={cx("h-4", width)} />
              <Bar className="h-4 w-1/2" />
            </div>
          </OnLine>
        ))}
      </ThreadLine>
    </ThreadSheet>
  );
}

/** As the head of a thread has it: only beside the panel. */
function Tag() {
  return (
    <div className="relative hidden items-center gap-4 pb-5 panel:flex">
      <span className="absolute top-8 bottom-0 left-4.25 w-0.5 bg-gold" />
      <span className="relative flex h-10 w-42 cut-tag items-center bg-sea-tint px-3.5">
        <span className="size-2.5 rounded-full bg-sheet" />
      </span>
      <Bar className="h-5 w-32" />
    </div>
  );
}

/** The field, one line high, and its button. */
function Writing() {
  return (
    <div className="flex items-end gap-2 desk:block">
      <div className="min-w-0 flex-1">
        <Bar className="mb-1.5 h-5.5 w-48" />
        <span className="block h-12 rounded-control border-[1.5px] border-line" />
      </div>
      <span className="h-11 w-20 rounded-control bg-line desk:mt-3 desk:ml-auto desk:block desk:w-26" />
    </div>
  );
}

/** Where words will be. */
function Bar({ className }: { className: string }) {
  return <span className={cx("block rounded-[5px] bg-line", className)} />;
}
