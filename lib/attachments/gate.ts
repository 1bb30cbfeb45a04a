/** A picture of 64 million points takes some 600 MB while it is turned and drawn anew: so many at a time, whoever sends them. */
const AT_ONCE = 2;

let inside = 0;
const waiting: (() => void)[] = [];

/** Does it when its turn has come. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (inside >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else inside++;
  try {
    return await work();
  } finally {
    // Whose turn it is takes this place: nobody slips in between.
    const next = waiting.shift();
    if (next) next();
    else inside--;
  }
}
