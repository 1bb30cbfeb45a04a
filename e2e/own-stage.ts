import { startResend } from "@/test/resend-stand-in";
import { type OwnPostgres, startOwnPostgres } from "./own-postgres";
import { startServer } from "./server";
import { test as base, expect } from "./stage";

type Theatre = {
  postgres: OwnPostgres;
  /** Resend, played by us: what it took is what was mailed. */
  service: Awaited<ReturnType<typeof startResend>>;
};

/** The stage with a PostgreSQL, a mail service and a server that only this file uses: each may be taken away. */
export const test = base.extend<object, Theatre>({
  postgres: [
    // biome-ignore lint/correctness/noEmptyPattern: a fixture that needs no other
    async ({}, use) => {
      const postgres = await startOwnPostgres();
      await use(postgres);
      await postgres.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  service: [
    // biome-ignore lint/correctness/noEmptyPattern: a fixture that needs no other
    async ({}, use) => {
      const service = await startResend();
      await use(service);
      await service.stop();
    },
    { scope: "worker" },
  ],
  server: [
    async ({ postgres, service }, use) => {
      const mail = { RESEND_API_KEY: "re_test", RESEND_BASE_URL: service.url };
      const env = { ...mail, MESSAGES_PER_MINUTE: "100000" };
      const server = await startServer({ databaseUrl: postgres.databaseUrl, env });
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

export { expect };
