"use client";
import { Button } from "@/components/ui/button";
import { ClipIcon } from "@/components/ui/icons";
import type { Chosen } from "./outbox";
import { again, remove } from "./upload";

type Props = { boxKey: string; files: Chosen[]; waiting: boolean };

/** What was put to the message and has not been sent: how far each is, and away with it. */
export default function ChosenFiles({ boxKey, files, waiting }: Props) {
  return (
    <>
      <ul aria-label="Files of this message" className="mt-1 flex flex-col gap-1.5">
        {files.map((file) => (
          <li key={file.key} className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 text-small desk:min-h-9">
            {file.state !== "there" ? null : file.picture ? (
              // biome-ignore lint/performance/noImgElement: ours is small already, and for its uploader alone
              <img
                src={`/api/files/${file.id}/preview`}
                alt=""
                className="size-11 shrink-0 rounded-picture border border-line bg-sunk object-cover"
              />
            ) : (
              <span className="flex size-11 shrink-0 items-center justify-center rounded-picture border border-line bg-sunk text-ink-3">
                <ClipIcon />
              </span>
            )}
            <span className="min-w-0 flex-1 basis-0 truncate font-semibold text-ink" title={file.name}>
              <bdi>{file.name}</bdi>
            </span>
            <Progress file={file} />
            {file.state === "refused" && file.again ? (
              <Button type="button" variant="outlined" size="small" onClick={() => again(boxKey, file)}>
                Try again<span className="sr-only"> {file.name}</span>
              </Button>
            ) : null}
            <Button type="button" variant="quiet" size="small" onClick={() => remove(boxKey, file)}>
              Remove<span className="sr-only"> {file.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p aria-live="polite" className="text-small text-ink-2">
        {waiting ? "Sent as soon as the files are there." : null}
      </p>
    </>
  );
}

function Progress({ file }: { file: Chosen }) {
  switch (file.state) {
    case "going":
      return <progress aria-label={`Uploading ${file.name}`} value={file.part} className="h-2 w-24 accent-sea" />;
    case "refused":
      return (
        <p role="alert" className="order-last basis-full font-semibold text-red">
          {file.why}
        </p>
      );
    case "there":
      return null;
  }
}
