// The functions of the package, over files that load(name) promises: index.d.ts says
// what they do.

import { Program } from "./dist/program.js";

export function library(load) {
	const program = new Program(async (name) => unpack(await load(`${name}.gz`)));
	const article = (text) => {
		if (typeof text !== "string") throw new TypeError("quote-attribution: the text is no string");
		return text;
	};
	const json = (options) => JSON.stringify(options);
	return {
		async parse(text, options = {}) {
			return JSON.parse(await program.call("parse", article(text), json({ offsets: "utf16", ...options })));
		},
		async render(text, format, options = {}) {
			return program.call("render", article(text), json(options), String(format));
		},
		async formats() {
			return JSON.parse(await program.call("formats"));
		},
	};
}

// A host may have unpacked it already, by Content-Encoding.
async function unpack(data) {
	if (data[0] !== 0x1f || data[1] !== 0x8b) return data;
	const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream("gzip"));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}
