import type { Part } from "./part.ts";
import { importing } from "./parts/import.ts";
import { live } from "./parts/live.ts";
import { longThread } from "./parts/long-thread.ts";
import { memory } from "./parts/memory.ts";
import { pages } from "./parts/pages.ts";
import { processes } from "./parts/processes.ts";
import { search } from "./parts/search.ts";
import { send } from "./parts/send.ts";
import { sizes } from "./parts/sizes.ts";
import { trips } from "./parts/trips.ts";
import { weight } from "./parts/weight.ts";

/** In the order they run; `--only` names them. */
export const PARTS: Record<string, Part> = {
  pages,
  sizes,
  trips,
  send,
  live,
  memory,
  weight,
  processes,
  search,
  import: importing,
  long: longThread,
};
