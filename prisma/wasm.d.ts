// The package types its entry but not the bindings that the entry wraps.
declare module "@prisma/schema-engine-wasm/schema_engine_bg" {
  import type { SchemaEngine as Engine } from "@prisma/schema-engine-wasm";
  export const SchemaEngine: {
    new: (
      options: { datamodels: [string, string][] },
      log: (line: string) => void,
      adapter: unknown,
    ) => Promise<Engine>;
  };
  export function __wbg_set_wasm(exports: WebAssembly.Exports): void;
}
