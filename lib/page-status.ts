// A page of Next cannot choose its status, and a thrown notFound() is an empty document until JavaScript has drawn it.
// So a page answers in words, and leaves its status here for the skin, which writes the head of the same answer in the
// same process (decision 033).
const holder = globalThis as { parleyStatuses?: Map<string, number> };
holder.parleyStatuses ??= new Map();
const statuses = holder.parleyStatuses;
/** Marks of requests whose browser left before the answer are given up in this order. */
const MOST = 10_000;

/** While a page is drawn: the status its answer is to have. @param request the number the skin gave the request */
export function setPageStatus(request: string, status: number): void {
  const oldest = statuses.size >= MOST ? statuses.keys().next().value : undefined;
  if (oldest !== undefined) statuses.delete(oldest);
  statuses.set(request, status);
}

/** When the head is written: what the page asked for, once. */
export function takePageStatus(request: string): number | undefined {
  const status = statuses.get(request);
  statuses.delete(request);
  return status;
}
