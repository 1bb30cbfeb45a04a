import { type BrowserContext, expect } from "@playwright/test";

/** What went wrong in a browser without anybody looking: errors in the console, thrown by a page, or of the server. */
export type Faults = string[];

/**
 * Notes every fault of every page of a context. @param allowed what a test provokes on purpose: a fault that matches
 * is not one
 */
export function watch(context: BrowserContext, allowed?: RegExp): Faults {
  const faults: Faults = [];
  const note = (fault: string) => {
    if (!allowed?.test(fault)) faults.push(fault);
  };
  context.on("console", (message) => {
    if (message.type() === "error")
      note(`console on ${message.page()?.url()}: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (webError) => note(`page error: ${webError.error().message}`));
  context.on("response", (response) => {
    if (response.status() >= 500) note(`${response.status()} from ${response.url()}`);
  });
  return faults;
}

export function expectNoFaults(faults: Faults) {
  expect(faults, "no console error, no page error, no 5xx").toEqual([]);
}
