// Reads schemaorg with the types of schema-dts, made from the vocabulary: TypeScript finds
// what is no type or property of schema.org.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { check } from "./report.mjs";

const here = new URL(".", import.meta.url).pathname;

await check(process.argv[2], "schemaorg", async (text) => {
  const value = JSON.parse(text);
  const list = Array.isArray(value) ? value : [value];
  const dir = mkdtempSync(join(here, "types-"));
  try {
    const file = join(dir, "value.ts");
    const body = list.map((v, i) => {
      const type = v["@graph"] ? "Graph" : "WithContext<Thing>";
      return `export const v${i}: ${type} = ${JSON.stringify(v)};`;
    });
    writeFileSync(file, `import type { Graph, Thing, WithContext } from "schema-dts";\n${body.join("\n")}\n`);
    const program = ts.createProgram([file], {
      noEmit: true, strict: true, skipLibCheck: true,
      module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext,
    });
    const found = ts.getPreEmitDiagnostics(program).map((d) => {
      const at = d.file ? d.file.text.slice(d.start, d.start + 120) : "";
      return `at ${at}: ${ts.flattenDiagnosticMessageText(d.messageText, "\n").split("\n").at(-1).trim()}`;
    });
    if (found.length) throw new Error(found.join("; "));
  } finally {
    rmSync(dir, { recursive: true });
  }
  return `${list.length} objects by schema-dts`;
});
