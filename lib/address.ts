import { isIPv6 } from "node:net";
import { env } from "./env";

/**
 * Where a request came from, for throttles: the socket's address, which our own server appends to x-forwarded-for,
 * or, behind TRUST_PROXY proxies of ours that append too, the one the outermost of them saw. What stands further
 * left is the client's own claim. Of an IPv6 address only the /64, which is what one subscriber has.
 */
export function clientAddress(headers: { get(name: string): string | null }, proxies = env().TRUST_PROXY): string {
  const chain = (headers.get("x-forwarded-for") ?? "").split(",").map((it) => it.trim());
  const address = chain[Math.max(0, chain.length - 1 - proxies)] || "unknown";
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  return isIPv6(address) ? network(address) : address.slice(0, 64);
}

// "2001:db8::1" and "2001:0db8:0:0::1" are one: four groups, written out.
function network(address: string): string {
  const [head = "", tail] = (address.split("%")[0] ?? "").split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? [] : Array(Math.max(0, 8 - left.length - right.length)).fill("0");
  const groups = [...left, ...zeros, ...right].slice(0, 4);
  return `${groups.map((it) => Number.parseInt(it, 16).toString(16)).join(":")}::/64`;
}
