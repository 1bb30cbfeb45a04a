/** Brings an entry and the field below it into the window; what is in sight already does not move. Client-safe. */
export function showNewest(id: string): void {
  document.getElementById(id)?.scrollIntoView({ block: "nearest" });
  // On a phone the field is always in sight, and the entry's own margin keeps it clear of it.
  document.getElementById("composer")?.scrollIntoView({ block: "nearest" });
}
