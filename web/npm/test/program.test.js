import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";

import { Program } from "../dist/program.js";

const english = "\"It rains today again,\" said Ann Berg.";
const german = "„Es regnet heute schon wieder“, sagte Anna Berg.";
const load = async (name) => gunzipSync(await readFile(new URL(`../dist/${name}.gz`, import.meta.url)));

test("the weights are loaded once, by the first text that needs them", async () => {
	const loaded = [];
	const program = new Program((name) => (loaded.push(name), load(name)));
	await program.call("parse", german, "{\"lang\":\"de\"}");
	await program.call("parse", english, "{\"marksOnly\":true}");
	assert.deepEqual(loaded, ["quote.wasm"]);
	await Promise.all([program.call("parse", english), program.call("parse", english)]);
	assert.deepEqual(loaded, ["quote.wasm", "weights.bin"]);
});

test("what did not load is tried again by the next call", async () => {
	for (const broken of ["quote.wasm", "weights.bin"]) {
		let fail = true;
		const program = new Program((name) => (fail && name === broken ? Promise.reject(new Error("no network")) : load(name)));
		await assert.rejects(program.call("parse", english), /no network/);
		fail = false;
		assert.match(await program.call("parse", english), /Ann Berg/);
	}
});

test("damaged weights are refused", async () => {
	const program = new Program(async (name) => (name === "weights.bin" ? (await load(name)).subarray(1) : load(name)));
	await assert.rejects(program.call("parse", english), /damaged/);
});

test("a version is a text", async () => {
	assert.equal(typeof await new Program(load).call("version"), "string");
});

test("the program leaves no name but Go's own in the global object", async () => {
	await new Program(load).start();
	assert.equal(globalThis.quote, undefined);
});
