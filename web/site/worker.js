// Reads texts, away from the page, which so never freezes. A message {id, call, args}
// is answered by {id, result} or {id, error}; {name, loaded, total} tells of loading, and
// {ready} that nothing will be slower than it has to be from now on.

import { download } from "./download.js";
import { Program } from "./program.js";

const program = new Program((name) => download(name, (loaded, total) => postMessage({ name, loaded, total })));

const first = `OSLO, May 5 (Reuters) -- "It rains today, and it will rain tomorrow," Mayor Ann Berg
told Aftenposten on Monday. She said that the harbour would "close for a week".

Tass news agency quoted a spokesman for the ministry as saying that no ship was lost. "Who
sails now," he added, "is a fool." According to Lund, her deputy, the ferry hopes to leave.
`;

const calls = {
	async start() {
		await program.start();
		warm();
	},
	text: (name, ...args) => program.call(name, ...args),
};

// The weights begin to come as soon as the program has, and texts that need none do not
// wait. A first article makes the program read them, and the browser compile it. Where they do not come, whoever
// needs them tries again, and is told.
async function warm() {
	await program.weights().then(() => program.call("parse", first)).catch(() => {});
	postMessage({ ready: true });
}

onmessage = async ({ data: { id, call, args } }) => {
	try {
		postMessage({ id, result: await calls[call](...args) });
	} catch (err) {
		postMessage({ id, error: err.message });
	}
};
