// What the readers in JavaScript have in common.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";

// check reads every file of a format by read(text, documents, file), which returns what
// it saw, or throws, and prints a line for each. It sets the exit code where one is
// wrong.
export async function check(folder, name, read) {
  const dir = join(folder, name);
  if (!existsSync(dir)) {
    console.log(`skip  ${name}: there is no such format yet`);
    return;
  }
  for (const file of readdirSync(dir).sort()) {
    const cases = join(folder, "cases", basename(file, extname(file)) + ".json");
    if (!existsSync(cases)) continue;
    const documents = JSON.parse(readFileSync(cases, "utf8"));
    try {
      console.log(`ok    ${name} ${file}: ${await read(readFileSync(join(dir, file), "utf8"), documents, join(dir, file))}`);
    } catch (e) {
      process.exitCode = 1;
      console.log(`FAIL  ${name} ${file}: ${String(e.message ?? e).slice(0, 500)}`);
    }
  }
}
