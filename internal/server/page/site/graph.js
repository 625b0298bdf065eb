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

/** Places the nodes in columns, speakers left of relays left of the publisher: returns {width,
 * height, places}, with a place {x, y} of the left upper corner for each node. */
export function layout(g) {
	const column = columns(g);
	const rows = [];
	column.forEach((c, i) => (rows[c] ??= []).push(i));
	const full = rows.filter(Boolean); // a circle of outlets may leave one empty
	const tallest = Math.max(0, ...full.map((r) => r.length));
	const height = (n) => n * size.height + (n - 1) * size.down;
	const row = new Array(g.nodes.length).fill(0);
	const places = [];
	full.forEach((list, c) => {
		if (c > 0) untangle(g, list, row);
		const top = (height(tallest) - height(list.length)) / 2;
		list.forEach((i, k) => {
			row[i] = top + k * (size.height + size.down);
			places[i] = { x: size.margin + c * (size.width + size.across), y: size.margin + row[i] };
		});
	});
	const width = full.length * size.width + Math.max(0, full.length - 1) * size.across;
	return { width: width + 2 * size.margin, height: Math.max(0, height(tallest)) + 2 * size.margin, places };
}

/** The column of every node: one behind the furthest of those that lead to it. Of outlets that
 * pass words on in a circle the steps end when no column can be new. */
function columns(g) {
	const column = new Array(g.nodes.length).fill(0);
	const most = g.nodes.length - 1;
	for (let round = 0, moved = true; moved && round < most; round++) {
		moved = false;
		for (const e of g.edges) {
			if (column[e.to] <= column[e.from] && column[e.from] < most) {
				column[e.to] = column[e.from] + 1;
				moved = true;
			}
		}
	}
	return column;
}

/** Sorts the nodes of a column by the middle of those that lead to them. */
function untangle(g, list, row) {
	const middle = (i) => {
		const from = g.edges.filter((e) => e.to === i).map((e) => row[e.from]);
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
