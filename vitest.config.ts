import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname, "server-only": `${import.meta.dirname}/test/server-only.ts` } },
  test: {
    include: ["**/*.test.ts", "**/*.test.tsx"],
    exclude: ["node_modules", ".next*", "e2e"],
    globalSetup: "test/server.ts",
    setupFiles: "test/database.ts",
    pool: "forks",
    // Left alone, Vitest keeps one processor free: of two, half. Every file has a database of its own.
    maxWorkers: "100%",
    testTimeout: 30_000,
    hookTimeout: 30_000,
    env: {
      APP_URL: "http://localhost:3000",
      SECRET: "a secret for tests only, 32 characters or more",
      LOG_LEVEL: "silent",
      TZ: "UTC",
    },
  },
});
