"use client";
import { lazy, Suspense, type SyntheticEvent, useEffect, useRef } from "react";
import { ClipIcon } from "@/components/ui/icons";
import { FILE_LIMITS, TYPES } from "@/lib/attachments/limits";
import type { Chosen } from "./outbox";

const ChosenFiles = lazy(() => import("./chosen-files"));

type Props = { boxKey: string; files: Chosen[]; waiting: boolean; tell: Tell };
/** Says what went wrong with all of them at once. */
type Tell = (words: string) => void;

const NOT_ADDED = "The files were not added. Check the connection, or reload the page, then choose them again.";

/**
 * Puts files to a message. Without JavaScript it is the browser's own field, and the form carries them; with it each
 * goes to the server at once, and what does that is loaded when the first is chosen.
 */
export function AddFiles({ boxKey, files, waiting, tell }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const take = () => {
    const input = field.current;
    if (!input?.files?.length) return;
    put(boxKey, [...input.files], tell);
    // The form has them no more: they go by themselves.
    input.value = "";
  };
  // Chosen before the script had begun.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the page opens
  useEffect(take, []);
  return (
    <div>
      {files.length > 0 ? (
        <Suspense>
          <ChosenFiles boxKey={boxKey} files={files} waiting={waiting} />
        </Suspense>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-2">
        <label className="relative -ml-2 inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-control px-2 text-small font-semibold text-sea hover:bg-sea-tint has-focus-visible:outline-2 has-focus-visible:outline-focus desk:min-h-9">
          <ClipIcon />
          Add files
          <input
            ref={field}
            id="files"
            type="file"
            name="files"
            multiple
            accept={TYPES}
            aria-describedby="file-limits"
            onChange={take}
            className="sr-only noscript:not-sr-only"
          />
        </label>
        <p id="file-limits" className="text-smallest text-ink-3">
          {FILE_LIMITS}
        </p>
      </div>
    </div>
  );
}

// What is copied from a text or a table is words, and beside them a picture of them.
/** What was dropped or pasted, if it is files: words go where they always go. */
export function putFiles(boxKey: string, event: SyntheticEvent, from: DataTransfer, tell: Tell): void {
  if (from.files.length === 0 || from.types.includes("text/plain")) return;
  event.preventDefault();
  put(boxKey, [...from.files], tell);
}

function put(boxKey: string, files: File[], tell: Tell): void {
  // Both, or neither: files that are there and not shown could not be taken away.
  void Promise.all([import("./upload"), import("./chosen-files")]).then(
    ([{ upload }]) => upload(boxKey, files),
    () => tell(NOT_ADDED),
  );
}
