import { Refusal } from "@/lib/refusal";

/** More than any phone takes in 10 MB. */
export const MOST_POINTS = 64_000_000;
/** A photo of so many takes 250 MB while it is turned and drawn anew, a WebP 1.2 GB: it goes alone, smaller ones by twos. */
const AT_ONCE = 2;
/** Each holds up to 10 MB while it waits. */
const MOST_WAITING = 40;

/** Said of a file, before it is drawn; a moment later it is taken. */
export class Crowded extends Refusal {
  constructor() {
    super("Many files are coming in right now. Your text is safe here. Choose it again in a moment.");
  }
}

let inside = 0;
let points = 0;
const waiting: { size: number; begin: () => void }[] = [];

/** Does it when its turn has come, whoever sends. @param size in points @throws Crowded where too many wait already */
export async function inTurn<T>(size: number, work: () => Promise<T>): Promise<T> {
  if (waiting.length >= MOST_WAITING) throw new Crowded();
  await new Promise<void>((begin) => {
    waiting.push({ size, begin });
    admit();
  });
  try {
    return await work();
  } finally {
    inside--;
    points -= size;
    admit();
  }
}

// In the order they came: a large one is not passed by small ones for ever.
function admit(): void {
  for (let next = waiting[0]; next && hasRoom(next.size); next = waiting[0]) {
    waiting.shift();
    inside++;
    points += next.size;
    next.begin();
  }
}

const hasRoom = (size: number) => inside === 0 || (inside < AT_ONCE && points + size <= MOST_POINTS);
