import { join } from "node:path";

// The packages are the application's own, two folders up.
const root = join(import.meta.dirname, "..", "..");

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  serverExternalPackages: ["pg"],
  turbopack: { root },
  outputFileTracingRoot: root,
};
