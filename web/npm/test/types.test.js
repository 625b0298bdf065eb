import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

const read = (file) => readFile(new URL(file, import.meta.url), "utf8");
const schema = JSON.parse(await read("../../../schema.json"));
const types = (await read("../index.d.ts")).replace(/\/\*\*[^]*?\*\/|\/\/[^\n]*/g, "");

// The keys of an interface, those that may be absent with a "?" behind them, sorted.
function interfaceKeys(name) {
	const [, body] = types.match(new RegExp(`export interface ${name} \\{(.*?)\\n\\}`, "s"));
	return [...body.matchAll(/^\t(\w+\??):/gm)].map((m) => m[1]).sort();
}

function schemaKeys({ properties, required }) {
	return Object.keys(properties).map((k) => (required.includes(k) ? k : `${k}?`)).sort();
}

for (const [type, object] of [
	["Document", schema],
	["Span", schema.$defs.span],
	["Dateline", schema.$defs.dateline],
	["Quote", schema.$defs.quote],
	["Quoted", schema.$defs.quoted],
	["Speaker", schema.$defs.speaker],
	["Person", schema.$defs.person],
	["Relay", schema.$defs.relay],
]) {
	test(`${type} has the keys of schema.json`, () => assert.deepEqual(interfaceKeys(type), schemaKeys(object)));
}

for (const [type, { enum: names }] of [
	["Kind", schema.$defs.quote.properties.kind],
	["Medium", schema.$defs.quote.properties.medium],
	["SpeakerKind", schema.$defs.speakerKind],
	["How", schema.$defs.relay.properties.how],
]) {
	test(`${type} has the names of schema.json`, () => {
		const [, union] = types.match(new RegExp(`export type ${type} = (.*?);`));
		assert.deepEqual(union.split(" | ").map((n) => JSON.parse(n)), names);
	});
}
