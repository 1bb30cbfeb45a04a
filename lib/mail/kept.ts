import type { Transport } from "./types";

/** The demo's mail: nothing leaves the machine, the delivery keeps the letter, and /dev/mail shows it (PRODUCT 8). */
export const keptTransport: Transport = {
  name: "kept",
  remembersMs: null,
  send: async () => ({ result: "sent", providerId: null }),
};
