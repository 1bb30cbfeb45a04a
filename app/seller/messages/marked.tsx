import { ErrorNote, StatusLine } from "@/components/ui/notes";

/** What marking has done, as the address says it; nothing for anything else. */
export function Marked({ marked }: { marked: unknown }) {
  if (marked === "none") {
    return <ErrorNote>No thread is ticked. Tick the ones you mean, or use Mark all.</ErrorNote>;
  }
  const [, mark, digits] = (typeof marked === "string" && /^(read|unread)\.(\d{1,7})$/.exec(marked)) || [];
  if (!mark) return null;
  return <StatusLine>{wordsOf(mark, Number(digits))}</StatusLine>;
}

function wordsOf(mark: string, count: number): string {
  if (count > 0)
    return `${count === 1 ? "1 thread is" : `${count.toLocaleString("en")} threads are`} marked as ${mark}.`;
  return mark === "read"
    ? "Nothing was unread, so nothing has changed."
    : "Nothing has changed: these are unread already, or nobody but you has written in them.";
}
