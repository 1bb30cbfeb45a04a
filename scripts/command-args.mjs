// An import makes garbage by the hundred megabytes and keeps 40: V8, which collects late where there is much memory, held
// more than 400.
const memory = ["--max-semi-space-size=8", "--max-old-space-size=512"];

/** What Node is told to run one of our commands. */
export function commandArgs(name, args) {
  return [...memory, "--import", "tsx", `scripts/${name}.ts`, ...args];
}
