import { test } from "node:test";
import assert from "node:assert/strict";
import { cut, direction, paragraphs } from "../site/segments.js";

const short = (segments) => segments.map((s) => `${s.start}-${s.end}:${s.marks.join("")}`).join(" ");
const mark = (start, end) => ({ start, end });

test("texts are cut where marks begin and end", () => {
	for (const [why, marks, stops, want] of [
		["no marks", [], [], "0-10:"],
		["one", [mark(2, 4)], [], "0-2: 2-4:0 4-10:"],
		["nested: the outer first", [mark(3, 5), mark(1, 8)], [], "0-1: 1-3:1 3-5:10 5-8:1 8-10:"],
		["crossing", [mark(1, 6), mark(4, 9)], [], "0-1: 1-4:0 4-6:01 6-9:1 9-10:"],
		["the same place twice", [mark(0, 10), mark(0, 10)], [], "0-10:01"],
		["touching", [mark(0, 5), mark(5, 10)], [], "0-5:0 5-10:1"],
		["stops", [mark(0, 5)], [3, 5, 10, 99], "0-3:0 3-5:0 5-10:"],
		["marks that are empty, turned round or outside", [mark(3, 3), mark(6, 2), mark(-1, 3), mark(2, 11), mark(undefined, 3)], [], "0-10:"],
	]) assert.equal(short(cut(10, marks, stops)), want, why);
	assert.deepEqual(cut(0, []), []);
});

test("segments are the text, whatever the marks", () => {
	let seed = 1;
	const random = (n) => (seed = seed * 48271 % 2147483647) % n;
	for (let round = 0; round < 200; round++) {
		const marks = Array.from({ length: random(12) }, () => { const s = random(40); return mark(s, s + 1 + random(50 - s)); });
		const segments = cut(50, marks);
		let at = 0;
		for (const s of segments) {
			assert.equal(s.start, at);
			assert.deepEqual([...s.marks].sort(), marks.map((m, i) => m.start <= s.start && s.end <= m.end ? i : -1).filter((i) => i >= 0).sort());
			at = s.end;
		}
		assert.equal(at, 50);
	}
});

test("no more than 64 marks lie over one another", () => {
	const segments = cut(200, Array.from({ length: 100 }, (_, i) => mark(i, 200)));
	assert.equal(Math.max(...segments.map((s) => s.marks.length)), 64);
});

test("paragraphs", () => {
	for (const [text, want, why] of [
		["", [], "nothing"],
		[" \n\n ", [], "white space"],
		["a\nb", ["a", "b"], "lines, where no line is blank"],
		["a\nb\n\nc", ["a\nb", "c"], "blank lines, where there are any"],
		["a\r\n\r\n \r\nb\r\n", ["a", "b"], "line ends of Windows"],
		["a\u2029b", ["a", "b"], "the separator of Unicode"],
	]) assert.deepEqual(paragraphs(text).map((p) => text.slice(p.start, p.end).trim()), want, why);
});

test("direction", () => {
	assert.deepEqual(["שלום", "מ said it is so", "42 …", "السلام hi"].map(direction), ["rtl", "ltr", "ltr", "rtl"]);
});
