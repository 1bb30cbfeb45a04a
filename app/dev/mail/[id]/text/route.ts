import { readKeptMail } from "@/lib/deliveries/kept";

/** A demo mail's plain half. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }) {
  const kept = await readKeptMail((await params).id);
  if (!kept) return new Response("Not found", { status: 404 });
  return new Response(kept.letter.text, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}
