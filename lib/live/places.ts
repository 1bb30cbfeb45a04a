import type { Frame } from "./types";
import type { Claim, Watcher } from "./watcher";

/** One browser that listens. `rights` is rightsOf its person when it began; `until` in milliseconds since 1970. */
export type Stream = {
  claim: Claim;
  watcher: Watcher;
  rights: string;
  until: number;
  send: (frame: Frame) => void;
  end: () => void;
  /** Something could not be asked about: it may lack news. */
  behind?: boolean;
};

/** So many streams of one person are open; one more ends the oldest. */
const MOST_OF_ONE = 20;

export const all = new Set<Stream>();
const byUser = new Map<string, Set<Stream>>();
const byVendor = new Map<string, Set<Stream>>();
export const admins = new Set<Stream>();

/** From now on the stream hears what its person may. @returns leave */
export function join(stream: Stream): () => void {
  const { userId, seller } = stream.watcher;
  const own = setOf(byUser, userId);
  if (own.size >= MOST_OF_ONE) own.values().next().value?.end();
  const places = [all, own, ...(seller?.as === "admin" ? [admins] : [])];
  for (const place of places) place.add(stream);
  const vendorIds = seller?.as === "vendor" ? seller.vendorIds : [];
  for (const id of vendorIds) setOf(byVendor, id).add(stream);
  return () => {
    for (const place of places) place.delete(stream);
    for (const id of vendorIds) drop(byVendor, id, stream);
    if (own.size === 0) byUser.delete(userId);
  };
}

/** How many browsers listen here. */
export const countStreams = () => all.size;

/** The people who listen here. */
export const listeners = () => [...byUser.keys()];

export function streamsOf(userId: string): Iterable<Stream> {
  return byUser.get(userId) ?? [];
}

/** Whoever may have to hear of a thread: its customer, its vendor's staff, the admins. */
export function streamsNear({ customer, vendor }: { customer: string; vendor: string | null }): Set<Stream> {
  return new Set([...streamsOf(customer), ...((vendor && byVendor.get(vendor)) || []), ...admins]);
}

export function endWhere(ends: (stream: Stream) => boolean): void {
  for (const stream of [...all]) if (ends(stream)) stream.end();
}

function setOf(map: Map<string, Set<Stream>>, key: string): Set<Stream> {
  const set = map.get(key) ?? new Set();
  map.set(key, set);
  return set;
}

function drop(map: Map<string, Set<Stream>>, key: string, stream: Stream): void {
  const set = map.get(key);
  set?.delete(stream);
  if (set?.size === 0) map.delete(key);
}
