// What has to end before the process does. The server asks from outside Next's bundles, hence the global.
type Step = () => Promise<void>;
const holder = globalThis as { parleyShutdown?: Step[] };

/** Notes something to end when the server stops, before everything noted earlier. */
export function onShutdown(step: Step): void {
  holder.parleyShutdown ??= [];
  holder.parleyShutdown.unshift(step);
}

/** Ends all that was noted, one after the other, the latest first; one that fails does not keep the others. */
export async function shutDown(): Promise<void> {
  for (const step of holder.parleyShutdown?.splice(0) ?? []) await step().catch(() => undefined);
}
