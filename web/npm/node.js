import { readFile } from "node:fs/promises";

import { library } from "./library.js";

const files = { // so that bundlers find them
	"quote.wasm.gz": new URL("./dist/quote.wasm.gz", import.meta.url),
	"weights.bin.gz": new URL("./dist/weights.bin.gz", import.meta.url),
};

export const { parse, render, formats } = library((name) => readFile(files[name]));
