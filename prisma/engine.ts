import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";

export const schemaFile = join(process.cwd(), "prisma", "schema.prisma");

/**
 * Runs `use` on Prisma's own schema engine, compiled to WebAssembly: the same engine as `prisma migrate`,
 * without the native binary that command downloads. @param url a postgres:// address
 */
export async function withSchemaEngine<T>(url: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const bindings = await loadBindings();
  // A pool of ours, since the engine does not close the one that the adapter would make.
  const pool = new pg.Pool({ connectionString: url });
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
  const datamodels: [string, string][] = [[schemaFile, await readFile(schemaFile, "utf8")]];
  const engine: SchemaEngine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, adapter);
  try {
    return await use(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}

let loading: ReturnType<typeof instantiate> | undefined;

function loadBindings() {
  loading ??= instantiate();
  return loading;
}

// The package's own entry imports the .wasm as a module, which Node does not do without a flag.
async function instantiate() {
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const code = await readFile(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(code, {
    "./schema_engine_bg.js": withoutLingering(bindings as unknown as WebAssembly.ModuleImports),
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings;
}

/** The engine arms a timer of ten seconds for its lock and never disarms it: it must not keep the process alive. */
function withoutLingering(bindings: WebAssembly.ModuleImports): WebAssembly.ModuleImports {
  const timer = Object.keys(bindings).find((name) => name.startsWith("__wbg_setTimeout_"));
  if (!timer) return bindings;
  return { ...bindings, [timer]: (done: () => void, ms: number) => setTimeout(done, ms >>> 0).unref() };
}
