import type { Metadata } from "next";
import { threads } from "@/app/account/threads";
import { orAway } from "../../../../or-away";
import { customerThreadPage } from "../../../thread-page";

type Props = PageProps<"/account/orders/[number]/messages">;

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> =>
  threads.titleOfOrder((await params).number, null, await searchParams);

export default orAway(async ({ params, searchParams }: Props) =>
  customerThreadPage((await params).number, null, await searchParams),
);
