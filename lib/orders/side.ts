import type { Viewer } from "@/lib/accounts/viewer";

/** On which side of a thread the viewer stands. */
export function sideOf(viewer: Viewer): "customer" | "vendor" | "store" {
  return viewer.as === "admin" ? "store" : viewer.as;
}
