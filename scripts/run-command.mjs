// npm run import, api-key, create-admin, store: installs what is missing, then hands over as `npm start` does.
import { commandArgs } from "./command-args.mjs";
import { handOver, install } from "./install.mjs";

const [name, ...args] = process.argv.slice(2);
await install();
const generate = ["--import", "tsx", "--input-type=module", "-e", "(await import('./scripts/generate.ts')).generate()"];
process.exitCode = (await handOver(generate)) || (await handOver(commandArgs(name, args)));
