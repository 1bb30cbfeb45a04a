export const SECRET = "for benchmarks, of 32 characters or more";

/** What our processes need to know to work on a database. */
export function environment(databaseUrl: string): Record<string, string> {
  return {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: databaseUrl,
    SECRET,
    APP_URL: "http://127.0.0.1:3000",
    PARLEY_DEMO: "",
    LOG_LEVEL: "warn",
    // A benchmark writes faster than a person may.
    MESSAGES_PER_MINUTE: "1000000",
  };
}

/** For lib in this process; it reads it at its first use. */
export function setEnvironment(databaseUrl: string): void {
  Object.assign(process.env, environment(databaseUrl));
}
