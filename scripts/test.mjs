// npm test: everything that must hold, from a fresh clone; stops at the first thing that does not.
// npm run test:long sets LONG=1: the races in the hundreds and the kills at their full number.
import { ensureBrowser } from "./browser.mjs";
import { handOver, install } from "./install.mjs";

const steps = [
  [
    "Prisma's client",
    ["--import", "tsx", "--input-type=module", "-e", "(await import('./scripts/generate.ts')).generate()"],
  ],
  ["style and import rules", ["node_modules/@biomejs/biome/bin/biome", "check", "."]],
  ["route types", ["node_modules/next/dist/bin/next", "typegen"]],
  ["types", ["node_modules/typescript/bin/tsc", "--noEmit"]],
  ["unit tests, on PostgreSQL", ["node_modules/vitest/vitest.mjs", "run"]],
  ["the build, and end-to-end tests in a browser", ["node_modules/@playwright/test/cli.js", "test"]],
];
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...(process.argv.includes("--long") ? { LONG: "1" } : {}) };
// The tests bring their own configuration: nobody's real database or mail service.
for (const name of ["DATABASE_URL", "PARLEY_DEMO", "APP_URL", "SECRET", "RESEND_API_KEY", "SMTP_URL", "PORT", "HOST"])
  env[name] = "";

await install();
await ensureBrowser();

const lines = [];
for (const [name, args] of steps) {
  console.log(`\n── ${name}`);
  const began = Date.now();
  const code = await handOver(args, env);
  lines.push(`${code === 0 ? "✓" : "✗"} ${name} (${Math.round((Date.now() - began) / 1000)} s)`);
  if (code !== 0) {
    process.exitCode = code;
    break;
  }
}
console.log(`\n${lines.join("\n")}\n${process.exitCode ? "FAILED" : "All that must hold, holds."}`);
