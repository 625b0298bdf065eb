// Reads mermaid with Mermaid's own parser: a flowchart of as many nodes and edges as the
// file has lines, whose labels are what they should be.

import { JSDOM } from "jsdom";
import { check } from "./report.mjs";

const { window } = new JSDOM("");
globalThis.window = window;
globalThis.document = window.document;
const mermaid = (await import("mermaid")).default;

await check(process.argv[2], "mermaid", async (text) => {
  await mermaid.parse(text);
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  const nodes = diagram.db.getVertices();
  const edges = diagram.db.getEdges();
  const lines = text.split("\n").filter((l) => /^\s+n\d+/.test(l));
  const arrows = lines.filter((l) => /^\s+n\d+ \S*-/.test(l));
  if (edges.length !== arrows.length || nodes.size !== lines.length - arrows.length) {
    throw new Error(`${nodes.size} nodes and ${edges.length} edges of ${lines.length} lines with ${arrows.length} arrows`);
  }
  return `${diagram.type}, ${nodes.size} nodes, ${edges.length} edges`;
});
