// Reads html with html-validate, and with the W3C's checker where there is Java.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { JSDOM } from "jsdom";
import { check } from "./report.mjs";

const vnu = createRequire(import.meta.url)("vnu-jar");
const java = spawnSync("java", ["-version"]).status === 0;
const validate = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ["html-validate:standard", "html-validate:a11y"] }));

// What the W3C's checker says of pages that are right: that "/>" is for XML alone, and that
// a style is blocked although the policy has its hash, where a line ends at the border of
// the style. The hash is checked below.
const untrue = /^Trailing slash on void elements|^Inline style violates Content Security Policy/;
const letters = (s) => s.replace(/[^\p{L}\p{N}]/gu, "");

await check(process.argv[2], "html", async (text, documents, file) => {
  const report = await validate.validateString(text, file);
  const found = report.results.flatMap((r) => r.messages).map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`);
  if (java) {
    const done = spawnSync("java", ["-jar", vnu.default ?? vnu, "--html", "--format", "json", "--stdout", file], { encoding: "utf8" });
    for (const m of JSON.parse(done.stdout).messages) {
      if (!untrue.test(m.message)) found.push(`${m.lastLine}:${m.lastColumn} W3C ${m.subType ?? m.type}: ${m.message}`);
    }
  }
  const { document } = new JSDOM(text).window; // scripts do not run
  const policy = document.querySelector("meta[http-equiv=Content-Security-Policy]")?.content;
  for (const style of policy ? document.querySelectorAll("style") : []) {
    const hash = createHash("sha256").update(style.textContent).digest("base64");
    if (!policy.includes(`'sha256-${hash}'`)) found.push(`the page's policy blocks its style, sha256-${hash}`);
  }
  const all = letters(document.body.textContent);
  for (const d of documents) {
    for (const p of d.text.split(/\n\s*\n/)) {
      if (!all.includes(letters(p))) found.push(`the page does not have: ${p.slice(0, 60)}`);
    }
  }
  if (document.querySelector("script, link[href], img[src], [src]:not([src^='data:'])")) found.push("the page is not self-contained");
  if (found.length) throw new Error(found.join("; "));
  return `valid${java ? "" : "; no Java, so the W3C's checker is skipped"}`;
});
