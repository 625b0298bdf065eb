// Reads texts, away from the page, which so never freezes. A message {id, call, args}
// is answered by {id, result} or {id, error}; {name, loaded, total} tells of loading.

import { download } from "./download.js";
import { Program } from "./program.js";

const program = new Program((name) => download(name, (loaded, total) => postMessage({ name, loaded, total })));

const calls = {
	// The weights begin to come as soon as the program has; texts that need none do not wait.
	async start() {
		await program.start();
		program.weights().catch(() => {}); // whoever needs them tries again, and is told
	},
	text: (name, ...args) => program.call(name, ...args),
};

onmessage = async ({ data: { id, call, args } }) => {
	try {
		postMessage({ id, result: await calls[call](...args) });
	} catch (err) {
		postMessage({ id, error: err.message });
	}
};
