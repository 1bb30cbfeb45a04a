/** How a statement was done, as PostgreSQL tells it. */
export type Plan = { "Query Text": string; Plan: Node };

type Node = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  /** A mean of all loops. */
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Join Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  "Shared Hit Blocks"?: number;
  "Shared Read Blocks"?: number;
  Plans?: Node[];
};

/** The tables that grow with every order and every message. */
const GROWING = ["user", "order", "order_item", "order_vendor", "tracking", "thread", "entry", "participant"].concat([
  "dispute",
  "answer",
  "delivery",
  "throttle",
  "customer_identity",
  "file",
]);

/** What no part of a statement may exceed, whatever the tables hold: a page's rows with all that hangs on them. */
export type Bounds = { rows: number; blocks: number };
export const BOUNDS: Bounds = { rows: 1_200, blocks: 5_000 };

/** What is wrong with it: a table that grows is read from end to end, or some part reads without bound. */
export function faultsOf({ Plan: root, "Query Text": sql }: Plan, bounds = BOUNDS): string[] {
  const faults = nodesOf(root).flatMap((node) => {
    const what = [node["Node Type"], node["Relation Name"], node["Index Name"]].filter(Boolean).join(" ");
    const rows = Math.round(readBy(node));
    if (node["Node Type"] === "Seq Scan" && GROWING.includes(node["Relation Name"] ?? "")) return `${what}: all of it`;
    return rows > bounds.rows ? `${what}: ${rows} rows` : [];
  });
  const blocks = (root["Shared Hit Blocks"] ?? 0) + (root["Shared Read Blocks"] ?? 0);
  if (blocks > bounds.blocks) faults.push(`${blocks} blocks`);
  return faults.map((fault) => `${fault}\n${sql.trim()}`);
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

function readBy(node: Node): number {
  const removed = (["Filter", "Join Filter", "Index Recheck"] as const).map((by) => node[`Rows Removed by ${by}`] ?? 0);
  return node["Actual Loops"] * removed.reduce((sum, it) => sum + it, node["Actual Rows"]);
}
