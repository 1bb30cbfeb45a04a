import { serveFile } from "../../serve-file";

/** A picture's preview, to whoever may see its message. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return serveFile(request, (await params).id, true);
}
