import { readKeptMail } from "@/lib/deliveries/kept";
import { env } from "@/lib/env";

/** A demo mail as its reader's program shows it: inline styles and our pictures, no script, nothing else. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }) {
  const kept = await readKeptMail((await params).id);
  if (!kept) return new Response("Not found", { status: 404 });
  return new Response(kept.letter.html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": [
        "default-src 'none'",
        "style-src 'unsafe-inline'",
        `img-src 'self' ${new URL(env().APP_URL).origin}`,
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'self'",
        "sandbox allow-popups allow-popups-to-escape-sandbox",
      ].join("; "),
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Cache-Control": "no-store",
    },
  });
}
