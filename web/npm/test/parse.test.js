import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { formats, parse, render } from "quote-attribution";

const article = await readFile(new URL("../../../testdata/palmyra.txt", import.meta.url), "utf8");
const join = (doc, spans) => spans.map((s) => doc.text.slice(s.start, s.end)).join(" ");

test("the sample article is read as the Go package reads it", async () => {
	const doc = await parse(article);
	const want = JSON.parse(await readFile(new URL("../../../testdata/palmyra.json", import.meta.url), "utf8"));
	const about = (d) => d.quotes.map((q) => [q.kind, q.speaker?.name, q.relays.map((r) => r.outlet)]);
	assert.ok(want.quotes.length > 5);
	assert.deepEqual(about(doc), about(want));
	assert.equal(doc.text, article);
});

for (const [why, text, content, speaker] of [
	["emoji and other pairs of units before", "🌉🎉 \"The bridge 🌉 is open,\" said Ann Berg.", "\"The bridge 🌉 is open,\"", "Ann Berg"],
	["Chinese", "王伟说：“大桥五月通车，大家都可以来看看。”", "“大桥五月通车，大家都可以来看看。”", "王伟"],
	["half a pair is a unit", "\ud83d \"The bridge is open,\" said Ann Berg.", "\"The bridge is open,\"", "Ann Berg"],
]) {
	test(`offsets cut strings of JavaScript: ${why}`, async () => {
		const doc = await parse(text);
		assert.deepEqual(doc.quotes.map((q) => [join(doc, q.content), q.speaker?.name]), [[content, speaker]]);
		assert.equal(doc.text.length, text.length);
		for (const s of doc.speakers) assert.equal(join(doc, s.mentions.slice(0, 1)), speaker);
	});
}

test("a text without quotations has none", async () => {
	assert.deepEqual(await parse(""), { lang: "en", text: "", quotes: [], speakers: [] });
});

test("options choose, and name", async () => {
	const text = "\"It rains,\" said Ann Berg. Berg said that the harbour would close.";
	const all = await parse(text);
	const direct = await parse(text, { kinds: ["direct"], id: 7, people: [{ id: "p1", name: "Ann Berg" }] });
	assert.deepEqual(all.quotes.map((q) => q.kind), ["direct", "indirect"]);
	assert.deepEqual(direct.quotes.map((q) => [q.kind, q.speaker.id]), [["direct", "p1"]]);
	assert.equal(direct.id, 7);
	assert.equal((await parse(text, { marksOnly: true })).quotes.length, 1);
});

test("render writes every format", async () => {
	const list = await formats();
	assert.ok(list.length > 10);
	for (const { name } of list) assert.ok((await render(article, name)).length > 100, name);
	assert.match(await render(article, "csv", { kinds: ["direct"] }), /direct/);
});

test("what does not fit is refused, by name, and the next call works", async () => {
	for (const [call, message] of [
		[() => parse(article, { kind: ["direct"] }), /unknown field "kind"/],
		[() => parse(article, { kinds: ["loud"] }), /loud/],
		[() => parse(article, { lang: "!" }), /lang "!"/],
		[() => parse(article, { minConfidence: 2 }), /from 0 to 1/],
		[() => parse(article, { people: [{}] }), /people\[0\] has no name/],
		[() => render(article, "pdf"), /format "pdf": want json/],
		[() => parse(undefined), TypeError],
		[() => parse(7), TypeError],
	]) {
		await assert.rejects(call, message);
	}
	assert.equal((await parse("\"It rains today again,\" said Ann Berg.")).quotes.length, 1);
});

test("calls at a time do not mix", async () => {
	const names = ["Berg", "Lund", "Holm"];
	const docs = await Promise.all(names.map((n) => parse(`"It rains today again," said Ann ${n}.`)));
	assert.deepEqual(docs.map((d) => d.quotes[0].speaker.name), names.map((n) => `Ann ${n}`));
});
