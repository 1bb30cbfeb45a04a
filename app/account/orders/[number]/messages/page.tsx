import type { Metadata } from "next";
import { orAway } from "../../../../or-away";
import { customerThreadPage, customerThreadTitle } from "../../../thread-page";

type Props = PageProps<"/account/orders/[number]/messages">;

export const generateMetadata = async ({ params, searchParams }: Props): Promise<Metadata> =>
  customerThreadTitle((await params).number, null, await searchParams);

export default orAway(async ({ params, searchParams }: Props) =>
  customerThreadPage((await params).number, null, await searchParams),
);
