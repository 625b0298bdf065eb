import { test } from "node:test";
import assert from "node:assert/strict";
import { graph, layout, lines, size } from "../site/graph.js";

const q = (name, ...relays) => ({ speaker: name && { name }, source: [], relays: relays.map(([outlet, how, carried]) => ({ outlet, how, carried })) });
const docOf = (publisher, ...quotes) => ({ text: "", publisher, quotes, speakers: [] });
const all = (doc) => doc.quotes.map((_, i) => i);
const short = (g) => g.edges.map((e) => `${g.nodes[e.from].name}>${g.nodes[e.to].name}:${e.how}*${e.count}/${e.carried}`).join(" ");

test("ways are counted", () => {
	const doc = docOf("Post", q("Ann", ["AFP", "told"]), q("Ann", ["AFP", "told", true]), q("Bo", ["Tass", "quoted by"], ["AFP", "reported by"]), q("Cy"), q(undefined, ["Tass", "via"]));
	assert.equal(short(graph(doc, all(doc))), "Ann>AFP:told*2/1 AFP>Post:*3/1 Bo>Tass:quoted by*1/0 Tass>AFP:reported by*1/0 Tass>Post:*1/0".replace("*3/1", "*3/0"));
	assert.deepEqual(graph(doc, all(doc)).nodes.map((n) => `${n.name} ${n.kind}`), ["Ann speaker", "AFP relay", "Post publisher", "Bo speaker", "Tass relay"]);
	assert.equal(short(graph(doc, [3])), "", "words said to the article's own outlet have come on no way");
	assert.equal(short(graph(docOf("", q("Ann", ["AFP", "told"])), [0])), "Ann>AFP:told*1/0", "nobody knows who published");
});

test("an outlet that speaks is one node, and passes nothing on to itself", () => {
	const doc = docOf("Post", q("AFP", ["AFP", "via"]), q("Post", ["AFP", "told"]));
	const g = graph(doc, all(doc));
	assert.deepEqual(g.nodes.map((n) => n.name), ["AFP", "Post"]);
	assert.equal(short(g), "AFP>Post:*2/0 Post>AFP:told*1/0");
});

test("nodes stand in columns, and none on another", () => {
	for (const doc of [
		docOf("Post", q("Ann", ["AFP", "told"]), q("Bo", ["Tass", ""], ["AFP", ""]), q("Cy", ["Tass", ""])),
		docOf("Post", q("Ann", ["A", ""], ["B", ""]), q("Bo", ["B", ""], ["A", ""])), // a circle
		docOf("", q("Ann", ["A", ""])),
		docOf("Post"),
	]) {
		const g = graph(doc, all(doc)), { width, height, places } = layout(g);
		assert.equal(places.length, g.nodes.length);
		places.forEach((p, i) => {
			assert.ok(p.x >= 0 && p.y >= 0 && p.x + size.width <= width && p.y + size.height <= height);
			for (const o of places.slice(i + 1)) assert.ok(Math.abs(p.x - o.x) >= size.width || Math.abs(p.y - o.y) >= size.height);
		});
	}
	const doc = docOf("Post", q("Ann", ["AFP", ""]), q("Bo", ["Tass", ""], ["AFP", ""]));
	const g = graph(doc, all(doc)), { places, bends } = layout(g);
	for (const e of g.edges) assert.ok(places[e.from].x < places[e.to].x, "words go to the right");
	assert.deepEqual(bends.map((b) => b.length), g.edges.map((e) => g.nodes[e.from].name === "Ann" ? 1 : 0), "Ann's words pass the column of Tass");
	for (const b of bends.flat()) {
		for (const p of places) assert.ok(b.x !== p.x || b.y < p.y || b.y > p.y + size.height, "and not through it");
	}
});

test("a circle of outlets takes no more columns than outlets", () => {
	const doc = docOf("", q("Ann", ["A", ""], ["B", ""]), q("Ann", ["B", ""], ["A", ""]), ...[..."CDEFGH"].map((o) => q("Bo", [o, ""])));
	const { width } = layout(graph(doc, all(doc)));
	assert.equal(width, 3 * size.width + 2 * size.across + 2 * size.margin);
});

test("names are cut into lines", () => {
	for (const [name, want] of [
		["Tass", ["Tass"]],
		["Russian Foreign Minister", ["Russian Foreign", "Minister"]],
		["one two three four five six seven eight", ["one two three four", "five six seven…"]],
		["Donaudampfschifffahrtsgesellschaft", ["Donaudampfschifffa…"]],
		["新华社新华社新华社新华社", ["新华社新华社新华社…"]],
	]) assert.deepEqual(lines(name), want, name);
});
