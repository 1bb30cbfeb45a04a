import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orAway } from "../or-away";

export const metadata: Metadata = { title: "Not found" };

/** Every address that is none of the others. */
export default orAway(async () => notFound());
