import { checkHealth } from "@/lib/health";

export const dynamic = "force-dynamic";

/** For whoever watches the server: 200 when all is well, else 503; nothing but states, so no secret and no login. */
export async function GET(): Promise<Response> {
  const health = await checkHealth();
  const well = Object.values(health).every((state) => state === "ok");
  return Response.json(health, { status: well ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
