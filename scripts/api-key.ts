// npm run api-key -- SOURCE: prints a new key for POST /api/orders, once. With --revoke it ends all keys of the source.
import { isDatabaseAway } from "@/lib/away";
import { isSource } from "@/lib/orders/schema-fields";
import { useEnvironment as takeEnvironment } from "./environment.ts";

const words = process.argv.slice(2);
const [source, ...more] = words.filter((word) => word !== "--revoke");

if (!source || more.length > 0 || !isSource(source)) {
  console.error("Say the source whose orders the key is for, 1 to 64 characters: npm run api-key -- SOURCE");
  process.exitCode = 2;
} else {
  process.exitCode = await run(source, words.includes("--revoke"));
}

async function run(source: string, revoke: boolean): Promise<number> {
  let release: (() => Promise<void>) | undefined;
  try {
    release = await takeEnvironment();
    // Only now: on a fresh clone the database's client was made just before.
    const { createApiKey, revokeApiKeys } = await import("@/lib/settings/api-key");
    if (revoke) console.log(`revoked ${await revokeApiKeys(source)}`);
    else console.log(await createApiKey(source));
    return 0;
  } catch (error) {
    const away = isDatabaseAway(error);
    console.error(away ? "The database is away. Start it, then try again." : (error as Error).message);
    return 2;
  } finally {
    await release?.();
  }
}
