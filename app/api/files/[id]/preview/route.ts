import { serveFile } from "../../serve-file";

/** A picture's preview, to whoever may see its message. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return serveFile((await params).id, true);
}
