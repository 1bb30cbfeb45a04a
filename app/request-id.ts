import { headers } from "next/headers";

/** The number of this request. Ours alone: the skin takes away whatever a client sends under this name. */
export async function requestId(): Promise<string | null> {
  return (await headers()).get("x-parley-request");
}
