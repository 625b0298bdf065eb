// The Go program in WebAssembly: started once, called often. The page's worker and
// the package for Node and bundlers both use it.

import "./wasm_exec.js"; // sets globalThis.Go

/** A Program is started by the first call, and again by the next one where it has failed
 * to start or has run out of memory. */
export class Program {
	#load;
	#api; // a promise of the functions of web/wasm/main.go
	#weights; // a promise that they are there

	/** load(name) promises the bytes of quote.wasm and of weights.bin, a Uint8Array. */
	constructor(load) {
		this.#load = load;
	}

	/** Calls parse, render, formats or version with texts, and returns a text. What the
	 * function returns as an Error is thrown. English needs the weights, which are
	 * loaded by the first text that does. */
	async call(name, ...args) {
		let result = (await this.start())[name](...args);
		if (result?.code === "weights") {
			await this.weights();
			result = (await this.start())[name](...args);
		}
		if (result instanceof Error) throw result;
		if (typeof result !== "string") throw new Error("The program stopped: the text may be too long.");
		return result;
	}

	/** Starts the program; to call it is not needed. */
	start() {
		this.#api ??= this.#run().catch((err) => {
			this.#api = undefined;
			throw err;
		});
		return this.#api;
	}

	/** Loads the weights; nor is this. */
	weights() {
		this.#weights ??= this.#provide().catch((err) => {
			this.#weights = undefined;
			throw err;
		});
		return this.#weights;
	}

	async #run() {
		const go = new globalThis.Go();
		const { instance } = await WebAssembly.instantiate(await this.#load("quote.wasm"), go.importObject);
		const before = globalThis.quote;
		go.run(instance).finally(() => {
			this.#api = this.#weights = undefined;
		});
		const api = globalThis.quote; // main has set it before run came back
		globalThis.quote = before;
		return api;
	}

	async #provide() {
		const pack = await this.#load("weights.bin");
		const result = (await this.start()).provide(pack);
		if (result instanceof Error) throw result;
	}
}
