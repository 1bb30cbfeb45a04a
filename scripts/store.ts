// npm run store -- [--name NAME] [--mailbox EMAIL] [--mode MODE]: says whose store this is and who talks with whom;
// without any, prints it.
import { parseArgs } from "node:util";
import { normaliseEmail } from "@/lib/accounts/email";
import { type StoreView, setStore } from "@/lib/settings/store";
import { runCommand } from "./command.ts";

const modes: Record<string, Pick<StoreView, "mode" | "vendorTalk">> = {
  shops: { mode: "separate_shops", vendorTalk: false },
  warehouse: { mode: "warehouse", vendorTalk: false },
  "warehouse-with-talk": { mode: "warehouse", vendorTalk: true },
};
const usage = `npm run store -- [--name NAME] [--mailbox EMAIL] [--mode ${Object.keys(modes).join("|")}]`;
const text = { type: "string" } as const;

process.exitCode = await runCommand(usage, () => {
  const { values } = parseArgs({ options: { name: text, mailbox: text, mode: text } });
  const name = values.name?.trim();
  const mailbox = values.mailbox === undefined ? undefined : normaliseEmail(values.mailbox);
  if (name === "" || (name?.length ?? 0) > 200 || mailbox === null) return null;
  if (values.mode !== undefined && !Object.hasOwn(modes, values.mode)) return null;
  const mode = modes[values.mode ?? ""];
  return async () => {
    const store = await setStore({ ...(name ? { name } : {}), ...(mailbox ? { mailbox } : {}), ...mode });
    console.log(`${store.name}, mailbox ${store.mailbox ?? "not set"}, ${wordsOf(store)}`);
  };
});

function wordsOf({ mode, vendorTalk }: StoreView): string {
  if (mode === "separate_shops") return "vendors as separate shops";
  return vendorTalk ? "a warehouse whose vendors talk to customers" : "a warehouse";
}
