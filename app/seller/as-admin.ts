import { notFound } from "next/navigation";
import type { AdminViewer } from "@/lib/accounts/viewer";
import { NotFound } from "@/lib/refusal";
import { requireAdmin } from "@/lib/session";

/** Runs an admin's deed. For everybody else, and of what is not there, the answer is "not found". */
export async function asAdmin<T>(act: (viewer: AdminViewer) => Promise<T>): Promise<T> {
  const { viewer } = await requireAdmin();
  try {
    return await act(viewer);
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
