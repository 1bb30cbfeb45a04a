import { connection } from "next/server";

/** The least that a stream is: it says hello and stays open. */
export async function GET(): Promise<Response> {
  await connection();
  const hello = new TextEncoder().encode('data: {"hello":true}\n\n');
  const stream = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(hello) });
  return new Response(stream, {
    headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-cache, no-transform" },
  });
}
