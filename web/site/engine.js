// What the page asks to read texts: a program in this browser. The server's page has
// another file in its place, with the same names.
//
//	start(progress)               loads the program; calls progress with 0 to 1, also later,
//	                              while the weights for English come
//	parse(text, options)          the document, as schema.json has it, with offsets in bytes
//	render(text, options, format) the document in a format, a Blob
//	formats()                     the formats: {name, mediaType, extension, about, unit}
//	label                         who reads, in words
//
// Options are {lang, signal}, an AbortSignal, and those of the package (web/npm). What is
// aborted is forgotten at once; the worker finishes it before it takes the next. What
// fails throws an Error whose message a reader can understand.

import { files } from "./files.js";

export const label = "Texts are read in this browser, and sent nowhere.";

let worker; // nothing until it is needed
let last = 0;
const waiting = new Map(); // calls without an answer, by id
const loaded = {}; // share of each file
let tell = () => {};

export async function start(progress = () => {}) {
	tell = progress;
	await ask("start");
}

export async function parse(text, { signal, ...options } = {}) {
	return JSON.parse(await ask("text", ["parse", text, JSON.stringify(options)], signal));
}

export async function render(text, { signal, ...options } = {}, format) {
	const type = (await formats()).find((f) => f.name === format)?.mediaType ?? "text/plain";
	return new Blob([await ask("text", ["render", text, JSON.stringify(options), format], signal)], { type });
}

export async function formats() {
	return JSON.parse(await ask("text", ["formats"]));
}

function ask(call, args = [], signal) {
	return new Promise((resolve, reject) => {
		if (typeof WebAssembly !== "object" || typeof Worker !== "function") {
			throw new Error("This browser cannot read texts by itself: it has no WebAssembly or no workers.");
		}
		signal?.throwIfAborted();
		worker ??= open();
		const id = ++last;
		waiting.set(id, { resolve, reject });
		signal?.addEventListener("abort", () => waiting.delete(id) && reject(signal.reason), { once: true });
		worker.postMessage({ id, call, args });
	});
}

function open() {
	const w = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
	w.onmessage = ({ data: { id, result, error, name, loaded: n, total, ready } }) => {
		if (ready) return tell(1);
		if (name) return progress(name, n / total);
		const call = waiting.get(id);
		waiting.delete(id);
		if (error === undefined) call?.resolve(result);
		else call?.reject(new Error(error));
	};
	// A browser without modules in workers, or a host that has not all the files.
	w.onerror = (event) => {
		event.preventDefault();
		worker = undefined;
		for (const { reject } of waiting.values()) reject(new Error("This browser cannot read texts by itself, or a file of the program is missing."));
		waiting.clear();
	};
	return w;
}

// One bar for all files, each by its size, and a little for what comes after them.
function progress(name, share) {
	loaded[name] = share;
	let all = 0, come = 0;
	for (const [name, { bytes }] of Object.entries(files)) {
		all += bytes;
		come += bytes * (loaded[name] ?? 0);
	}
	tell(come / all * 0.95);
}
