// A process of its own that works on jobs, for tests that kill one. Configured by its environment; prints "ready".
import { startJobs } from "@/lib/worker";

await startJobs();
process.stdout.write("ready\n");
