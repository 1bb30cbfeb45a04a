// Loaded into a server before everything else (--import): SIGUSR2 begins a CPU profile, and the next one ends it and
// writes it to BENCH_PROFILE, so that neither the start nor the first requests are in it.
import { writeFileSync } from "node:fs";
import { Session } from "node:inspector/promises";

const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.setSamplingInterval", { interval: 500 });
let running = false;
process.on("SIGUSR2", async () => {
  running = !running;
  if (running) return session.post("Profiler.start");
  const { profile } = await session.post("Profiler.stop");
  writeFileSync(process.env.BENCH_PROFILE ?? "profile.cpuprofile", JSON.stringify(profile));
});
