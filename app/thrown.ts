/** What Next's own throws mean: redirect(), to the sign-in page or elsewhere, and notFound(). Null: something else. */
export function controlOf(error: unknown): "sign-in" | "redirect" | "not-found" | null {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  if (digest.startsWith("NEXT_HTTP_ERROR_FALLBACK;404")) return "not-found";
  if (!digest.startsWith("NEXT_REDIRECT")) return null;
  return digest.includes("/sign-in") ? "sign-in" : "redirect";
}
