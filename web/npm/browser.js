import { library } from "./library.js";

const files = { // so that bundlers find them
	"quote.wasm.gz": new URL("./dist/quote.wasm.gz", import.meta.url),
	"weights.bin.gz": new URL("./dist/weights.bin.gz", import.meta.url),
};

export const { parse, render, formats } = library(async (name) => {
	const response = await fetch(files[name]);
	if (!response.ok) throw new Error(`quote-attribution: ${response.status} for ${name}`);
	return new Uint8Array(await response.arrayBuffer());
});
