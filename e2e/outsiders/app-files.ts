import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Every page and route handler under app, as "account/orders/[number]/page.tsx". */
export function addresses(): string[] {
  return filesUnder("app").filter((file) => /(^|\/)(page|route)\.tsx?$/.test(file));
}

/** Every route handler that takes something, as "app/api/orders/route.ts#POST". */
export function handlers(): string[] {
  return addresses()
    .filter((file) => file.endsWith("route.ts"))
    .flatMap((file) => {
      const source = readFileSync(join("app", file), "utf8");
      const methods = [...source.matchAll(/^export .*?\b(POST|PUT|PATCH|DELETE)\b/gm)].map(([, method]) => method);
      return methods.map((method) => `app/${file}#${method}`);
    });
}

/** Every server action of the tree, as "app/seller/thread-actions.ts#sendAsSeller". */
export function actions(): string[] {
  return ["app", "components", "lib"].flatMap((folder) => {
    return filesUnder(folder).flatMap((file) => {
      const source = readFileSync(join(folder, file), "utf8");
      if (/\{\s*["']use server["']/.test(source))
        throw new Error(`${folder}/${file}: an action in a closure is not seen here`);
      if (!/^(\s|\/\/.*|\/\*[\s\S]*?\*\/)*["']use server["']/.test(source)) return [];
      return [...source.matchAll(/^export (?:async function|const) (\w+)/gm)].map(
        ([, name]) => `${folder}/${file}#${name}`,
      );
    });
  });
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .sort();
}
