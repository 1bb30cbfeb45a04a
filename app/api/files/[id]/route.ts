import { dropFile } from "@/lib/attachments/drop";
import { isUuid } from "@/lib/is-uuid";
import { forAsking, notFound } from "../../asking";
import { serveFile } from "../serve-file";

/** The file, to whoever may see its message. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return serveFile(request, (await params).id, false);
}

/** Whoever sent it takes it away again, while no message has it. */
export async function DELETE(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return forAsking("customer", async ({ viewer }) => {
    if (!isUuid(id)) return notFound();
    await dropFile(viewer.userId, id);
    return new Response(null, { status: 204 });
  });
}
