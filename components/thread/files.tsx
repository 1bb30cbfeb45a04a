import { cx } from "@/components/ui/cx";
import type { FileView } from "@/lib/attachments/types";

const MB = 1024 * 1024;

/** A message's files: pictures small, of which each opens whole; others by name. */
export function Files({ files }: { files: FileView[] }) {
  return (
    <ul className="mt-3 flex flex-wrap gap-2.5">
      {files.map(({ id, name, size, width, height }) => (
        <li key={id} className={cx("min-w-0 max-w-full", width === null && "basis-full")}>
          <a
            href={`/api/files/${id}`}
            target="_blank"
            rel="noopener"
            className="inline-flex min-h-11 max-w-full items-center gap-2 text-small font-semibold text-sea hover:text-sea-deep"
          >
            {width !== null && height !== null ? (
              // biome-ignore lint/performance/noImgElement: ours is small already, and for this reader alone
              <img
                src={`/api/files/${id}/preview`}
                {...{ width, height }}
                alt={name}
                loading="lazy"
                className="h-auto max-h-60 w-auto max-w-full rounded-control border border-line bg-sunk"
              />
            ) : (
              <>
                <bdi className="truncate underline">{name}</bdi>
                <span className="shrink-0 font-normal text-ink-3">{sizeOf(size)}</span>
              </>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

function sizeOf(bytes: number): string {
  return bytes < MB ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / MB).toFixed(1)} MB`;
}
