import { test } from "node:test";
import assert from "node:assert/strict";
import { toUTF16, unitsOf } from "../site/offsets.js";

test("bytes lead to units of UTF-16", () => {
	for (const text of ["", "plain", "é„“", "中文：“对”", "a😀b", "שלום x", "e\u0301\u200d😀😀"]) {
		const at = unitsOf(text), bytes = new TextEncoder();
		for (let i = 0; i <= text.length; ) {
			assert.equal(at(bytes.encode(text.slice(0, i)).length), i, `${text} at ${i}`);
			i += text.codePointAt(i) > 0xffff ? 2 : 1;
		}
	}
});

test("an offset inside a character is one behind it, as in the library", () => {
	const at = unitsOf("a😀b");
	assert.deepEqual([0, 1, 2, 3, 4, 5, 6].map(at), [0, 1, 3, 3, 3, 3, 4]);
});

test("an offset outside the text is an error", () => {
	for (const text of ["abc", "äbc"]) {
		assert.throws(() => unitsOf(text)(-1), RangeError);
		assert.throws(() => unitsOf(text)(5), RangeError);
		assert.throws(() => unitsOf(text)(undefined), RangeError);
	}
});

test("all spans of a document are moved, and the document is left as it was", () => {
	const span = { start: 2, end: 6 }; // the emoji behind é
	const doc = {
		text: "é😀.", dateline: { ...span, places: [] },
		quotes: [{ content: [span], cue: [span], source: [span], to: [span], relays: [{ outlet: "X", ...span }], sentence: span }, { content: [span], cue: [], source: [], relays: [] }],
		speakers: [{ name: "X", mentions: [span] }, { name: "Y" }],
	};
	const before = structuredClone(doc), moved = { start: 1, end: 3 };
	const got = toUTF16(doc);
	assert.deepEqual(doc, before);
	const q = got.quotes[0];
	assert.deepEqual([q.content[0], q.cue[0], q.source[0], q.to[0], q.sentence, got.speakers[0].mentions[0]], Array(6).fill(moved));
	assert.deepEqual(q.relays[0], { outlet: "X", ...moved });
	assert.deepEqual(got.dateline, { ...moved, places: [] });
	assert.deepEqual([got.quotes[1].to, got.quotes[1].sentence, got.speakers[1].mentions], [[], undefined, []]);
});
