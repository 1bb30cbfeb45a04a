import { cache } from "react";

/**
 * What a page and its title both ask for, read once per request. @param read of plain values, as JSON has them: cache()
 * tells objects apart that say the same
 */
export function once<Asked, Value>(read: (asked: Asked) => Promise<Value>): (asked: Asked) => Promise<Value> {
  const byText = cache((asked: string) => read(JSON.parse(asked)));
  return (asked) => byText(JSON.stringify(asked));
}
