// A browser for the end-to-end tests: the one that is there, else one that can be installed, else a sentence.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { stop } from "./install.mjs";

// Chromium without a window to draw, as Playwright's own is too, takes two thirds of the time of the one with it.
const DEBIANS = ["chromium-headless-shell", "chromium"];

/** The path of a Chromium given in CHROMIUM, or of Debian's; undefined for neither. */
export function installedBrowser() {
  const places = [process.env.CHROMIUM, ...DEBIANS.map((name) => `/usr/bin/${name}`)];
  return places.find((path) => path && existsSync(path));
}

/** Makes sure that a Chromium is there (playwright.config.ts finds it), or ends the process. */
export async function ensureBrowser() {
  if (await isThere()) return;
  console.log("Installing a browser …");
  if (run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]) && (await isThere()))
    return;
  const debian = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (
    debian &&
    run("apt-get", ["update", "-qq"]) &&
    DEBIANS.some((name) => run("apt-get", ["install", "-y", "-qq", name]))
  )
    return;
  stop("The tests need a browser: install Chromium (on Debian: apt-get install chromium), or name one in CHROMIUM.");
}

async function isThere() {
  if (installedBrowser()) return true;
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath());
}

function run(command, args) {
  return spawnSync(command, args, { stdio: "inherit" }).status === 0;
}
