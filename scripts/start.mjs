// npm start: installs what is missing, then hands over to the pinned Node (scripts/serve.ts).
import { handOver, install } from "./install.mjs";

await install();
process.exitCode = await handOver(["--import", "tsx", "scripts/serve.ts", ...process.argv.slice(2)]);
