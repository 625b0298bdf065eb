// Reads articles as JSON Lines and writes what compromise finds in quotation marks,
// in the form of EVAL.md. It has no speakers.
import { createInterface } from "node:readline";
import nlp from "compromise/three";

const bytes = (text, end) => Buffer.byteLength(text.slice(0, end));
for await (const line of createInterface({ input: process.stdin })) {
	const { id, text } = JSON.parse(line);
	const quotes = nlp(text).quotations().json({ offset: true }).map(({ offset }) => ({
		kind: "direct", cue: [], source: [], relays: [],
		content: [{ start: bytes(text, offset.start), end: bytes(text, offset.start + offset.length) }],
	}));
	console.log(JSON.stringify({ id, quotes }));
}
