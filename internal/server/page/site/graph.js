// The graph of who through whom: from speakers over relays to the outlet that published
// the article. It is format.Graph of the library, but for one thing: a speaker is never an outlet
// here, as the page does not have the list of outlets, except where the names are the same.

import { nameOf, outletOf, publisherOf } from "./choose.js";

/** Returns {nodes, edges} of the relayed quotations with the given indices. A node is {name, kind}
 * with kind speaker, relay or publisher; an edge {from, to, how, count, carried}, with indices
 * of nodes. Words said to the article's own outlet have come on no way and are not in it. */
export function graph(doc, indices) {
	const g = { nodes: [], edges: [] };
	const publisher = publisherOf(doc);
	const outlets = new Set(doc.quotes.flatMap((q) => q.relays.map(outletOf)));
	const node = (name, speaker) => {
		const kind = name === publisher ? "publisher" : outlets.has(name) || !speaker ? "relay" : "speaker";
		let at = g.nodes.findIndex((n) => n.name === name && n.kind === kind);
		if (at < 0) at = g.nodes.push({ name, kind }) - 1;
		return at;
	};
	const step = (from, to, how, carried) => {
		if (from < 0 || from === to) return to;
		let e = g.edges.find((e) => e.from === from && e.to === to && e.how === how);
		if (!e) g.edges.push(e = { from, to, how, count: 0, carried: 0 });
		e.count++;
		if (carried) e.carried++;
		return to;
	};
	for (const i of indices) {
		const q = doc.quotes[i];
		if (q.relays.length === 0) continue;
		const who = nameOf(doc, q);
		let at = who === "" ? -1 : node(who, true);
		for (const r of q.relays) at = step(at, node(outletOf(r), false), r.how ?? "", r.carried);
		if (publisher) step(at, node(publisher, false), "", false);
	}
	return g;
}

/** The measures of a drawing, in its own units, which are pixels at full size. */
export const size = { width: 150, height: 44, across: 100, down: 18, margin: 8 };

const lane = 4; // the height of a way that goes past a column

/** Places the nodes in columns, speakers left of relays left of the publisher: returns {width,
 * height, places, bends}, with a place {x, y} of the left upper corner for each node, and for each edge
 * the points {x, y} where it begins to go past a column, so that it does not run through a node. */
export function layout(g) {
	const column = columns(g);
	const nodes = g.nodes.map((_, i) => ({ column: column[i], height: size.height }));
	const steps = []; // the edges, and the parts of those that go past columns
	const lanes = g.edges.map((e) => {
		const passed = [];
		for (let c = column[e.from] + 1; c < column[e.to]; c++) passed.push(nodes.push({ column: c, height: lane }) - 1);
		[e.from, ...passed].forEach((from, k) => steps.push({ from, to: passed[k] ?? e.to }));
		return passed;
	});
	const rows = [];
	nodes.forEach((n, i) => (rows[n.column] ??= []).push(i));
	const high = (list) => list.reduce((sum, i) => sum + nodes[i].height + size.down, -size.down);
	const tallest = Math.max(0, ...rows.map(high));
	rows.forEach((list, c) => {
		if (c > 0) untangle(steps, list, nodes);
		let y = size.margin + (tallest - high(list)) / 2;
		for (const i of list) {
			Object.assign(nodes[i], { x: size.margin + c * (size.width + size.across), y });
			y += nodes[i].height + size.down;
		}
	});
	const place = ({ x, y }) => ({ x, y });
	return {
		width: Math.max(0, rows.length * (size.width + size.across) - size.across) + 2 * size.margin,
		height: tallest + 2 * size.margin,
		places: g.nodes.map((_, i) => place(nodes[i])),
		bends: lanes.map((passed) => passed.map((i) => ({ x: nodes[i].x, y: nodes[i].y + lane / 2 }))),
	};
}

/** The column of every node: one behind the furthest of those that lead to it. Of outlets that
 * pass words on in a circle, the step that closes it does not count. */
function columns(g) {
	const column = new Array(g.nodes.length).fill(0);
	const out = g.nodes.map(() => []);
	for (const e of g.edges) out[e.from].push(e.to);
	const open = new Set(), done = new Set(), order = [];
	const visit = (i) => {
		open.add(i);
		out[i] = out[i].filter((to) => !open.has(to));
		for (const to of out[i]) if (!done.has(to)) visit(to);
		open.delete(i);
		done.add(i);
		order.push(i);
	};
	g.nodes.forEach((_, i) => done.has(i) || visit(i));
	for (const i of order.reverse()) for (const to of out[i]) column[to] = Math.max(column[to], column[i] + 1);
	return column;
}

/** Sorts the nodes of a column by the middle of those that lead to them. */
function untangle(steps, list, nodes) {
	const middle = (i) => {
		const from = steps.filter((e) => e.to === i && nodes[e.from].y !== undefined).map((e) => nodes[e.from].y + nodes[e.from].height / 2);
		return from.length === 0 ? 0 : from.reduce((a, b) => a + b) / from.length;
	};
	const at = new Map(list.map((i) => [i, middle(i)]));
	list.sort((a, b) => at.get(a) - at.get(b) || a - b);
}

/** Cuts a name into lines of at most so many characters, and says with … that there is
 * more. A character beyond Latin, Greek and Cyrillic is as wide as two. */
export function lines(name, wide = 19, most = 2) {
	const width = (s) => [...s].reduce((n, c) => n + (c.codePointAt(0) > 0x2e7f ? 2 : 1), 0);
	const list = [""];
	for (const word of name.split(/\s+/)) {
		const last = list.at(-1);
		if (last === "" || width(last) + 1 + width(word) <= wide) list[list.length - 1] = last === "" ? word : `${last} ${word}`;
		else list.push(word);
	}
	const short = list.length > most;
	return list.slice(0, most).map((l, i) => {
		const more = short && i === most - 1 ? "…" : "";
		if (width(l) + width(more) <= wide) return l + more;
		let fit = "";
		for (const c of l) {
			if (width(fit + c) >= wide) break;
			fit += c;
		}
		return `${fit}…`;
	});
}
