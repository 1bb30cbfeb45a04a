// What `npm start` and `npm test` do first, on whatever Node the machine has (20 or later) and with nothing installed.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { lock } from "../prisma/lock.mjs";

export const root = join(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "..");
const pinned = join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");
const OLDEST = 20;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Ends the process with one sentence when Node is too old or the packages cannot be installed. */
export async function install() {
  if (Number(process.versions.node.split(".")[0]) < OLDEST)
    stop(`Parley needs Node ${OLDEST} or later to start; this is ${process.versions.node}.`);
  if (isInstalled()) return;
  const release = await lock(`install ${root}`, () => console.log("Another start is installing: waiting for it …"));
  try {
    if (isInstalled()) return;
    console.log("Installing packages …");
    const code = await run(
      ...npm(),
      ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"],
      environment(),
    );
    if (code !== 0) stop("The packages could not be installed: see what npm says above, then start again.");
  } finally {
    await release();
  }
}

/**
 * Runs one of our scripts on the pinned Node, which dies with this process and gets its signals.
 * @returns the exit status
 */
export function handOver(args, env = process.env) {
  return run(pinned, [], args, env);
}

/** Prints the sentence and ends the process. */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Does node_modules hold what package-lock.json asks for? npm writes its own list there last of all. */
function isInstalled() {
  const done = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(pinned) || !existsSync(done)) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const found = JSON.parse(readFileSync(done, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || (found[path] ? found[path].version === entry.version : entry.optional),
  );
}

// The npm that runs us, on the Node in the path: this process may be the pinned Node that npm is about to replace.
function npm() {
  const own = process.env.npm_execpath;
  return own?.endsWith(".js") ? ["node", [own]] : [process.platform === "win32" ? "npm.cmd" : "npm", []];
}

function environment() {
  const path = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  const env = { ...process.env, PATH: path.join(delimiter) };
  delete env.NODE_ENV;
  return env;
}

function run(command, first, args, env) {
  return new Promise((resolve) => {
    const shell = process.platform === "win32" && command.endsWith(".cmd");
    const stdio = ["inherit", "inherit", "inherit", "ipc"];
    const child = spawn(command, [...first, ...args], { cwd: root, env, shell, stdio });
    const pass = (signal) => child.kill(signal);
    for (const signal of SIGNALS) process.on(signal, pass);
    // npm runs us through a shell that dies of a SIGTERM without passing it on: then our parent is another.
    const parent = process.ppid;
    const watch = setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 500);
    if (!process.env.npm_lifecycle_event) clearInterval(watch);
    child.on("error", (error) => stop(`${command} could not be started (${error.code ?? error.message}).`));
    child.on("exit", (code) => {
      clearInterval(watch);
      for (const signal of SIGNALS) process.off(signal, pass);
      resolve(code ?? 1);
    });
  });
}
