import type { Metadata } from "next";
import { orAway } from "../../../../or-away";
import { customerThreadPage } from "../../../thread-page";

export const metadata: Metadata = { title: "Messages" };

export default orAway(async ({ params, searchParams }: PageProps<"/account/orders/[number]/messages">) =>
  customerThreadPage((await params).number, null, await searchParams),
);
