import { clientAddress } from "@/lib/address";
import { receiveOrder } from "@/lib/orders/receive";

/** Takes one order from a store platform: PRODUCT 7, docs/integrations.md. */
export async function POST(request: Request): Promise<Response> {
  const address = clientAddress(request.headers);
  const { status, body, wait } = await receiveOrder(request.headers.get("authorization"), address, request.body);
  const headers = new Headers({ "Cache-Control": "no-store" });
  if (wait) headers.set("Retry-After", String(wait));
  if (status === 401) headers.set("WWW-Authenticate", "Bearer");
  return Response.json(body, { status, headers });
}
