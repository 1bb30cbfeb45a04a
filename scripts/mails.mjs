// npm run mails: every mail there is, in React Email's own preview, from the props that the tests render.
import { existsSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { handOver, install, root } from "./install.mjs";

const port = process.env.PORT ?? "3001";
const preview = join(root, "node_modules", "react-email-preview", "dist", "cli", "index.mjs");

await install();
// The preview serves a mail's pictures from a folder of this name alone.
const pictures = join(root, "emails", "static");
if (!existsSync(pictures)) {
  rmSync(pictures, { force: true });
  symlinkSync(join(root, "public"), pictures, "junction");
}
const here = new URL("./only-here.mjs", import.meta.url).href;
process.exitCode = await handOver(["--import", here, preview, "dev", "--dir", "emails", "--port", port]);
