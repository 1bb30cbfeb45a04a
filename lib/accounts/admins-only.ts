import { NotFound } from "@/lib/refusal";
import type { AdminViewer, Viewer } from "./viewer";

/** What only the store's staff may do does not exist for anybody else. @throws NotFound */
export function adminsOnly(viewer: Viewer): asserts viewer is AdminViewer {
  if (viewer.as !== "admin") throw new NotFound("for admins");
}
