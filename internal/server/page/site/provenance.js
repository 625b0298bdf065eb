// The drawing of who through whom, and the same as a table.

import { graph, layout, lines, size } from "./graph.js";
import { classOf } from "./choose.js";
import { count, h, s } from "./dom.js";

/** Draws the ways of the quotations with the given indices. Parts are the elements: graph, steps (rows
 * of a table), text, table. Choose is called with a node that the reader chooses. */
export function drawWays(parts, doc, indices, settings, choose) {
	const g = graph(doc, indices);
	const direct = indices.filter((i) => doc.quotes[i].relays.length === 0).length;
	parts.graph.hidden = parts.table.hidden = g.nodes.length === 0;
	parts.text.textContent = g.nodes.length === 0 ? "No quotation that is shown names an outlet that passed it on."
		: direct > 0 ? `${count(direct, "other quotation")} ${direct === 1 ? "names" : "name"} no outlet between speaker and article.` : "";
	parts.graph.replaceChildren(g.nodes.length > 0 ? drawing(g, doc, settings, choose) : "");
	parts.steps.replaceChildren(...g.edges.map((e) => h("tr", {},
		h("th", { scope: "row" }, h("bdi", {}, g.nodes[e.from].name)), h("td", {}, e.how || (g.nodes[e.to].kind === "publisher" ? "this article" : "not stated")), h("td", {}, h("bdi", {}, g.nodes[e.to].name)),
		h("td", {}, String(e.count) + (e.carried > 0 ? ` (${e.carried} as stated elsewhere)` : "")))));
}

function drawing(g, doc, settings, choose) {
	const { width, height, places, bends } = layout(g);
	return s("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "group", "aria-label": "Who through whom; the table below has the same" },
		s("defs", {}, s("marker", { id: "tip", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto-start-reverse" }, s("path", { d: "M0 0L8 4L0 8z" }))),
		...g.edges.map((e, i) => edge(e, places, bends[i])),
		...g.nodes.map((n, i) => node(n, places[i], doc, settings, choose)));
}

function edge(e, places, bends) {
	const from = places[e.from], to = places[e.to];
	const back = to.x <= from.x; // in a circle of outlets
	let x = from.x + (back ? 0 : size.width), y = from.y + size.height / 2;
	let path = `M${x} ${y}`;
	const words = [e.how, e.count > 1 ? `× ${e.count}` : ""].filter(Boolean);
	const labels = [];
	const curve = (toX, toY) => {
		const bend = (toX - x) / 2 || -40;
		path += `C${x + bend} ${y} ${toX - bend} ${toY} ${toX} ${toY}`;
		if (labels.length === 0) {
			labels.push(...words.map((w, k) => s("text", { class: "how", x: (x + toX) / 2, y: (y + toY) / 2 - 6 - 13 * (words.length - 1 - k) }, w)));
		}
	};
	for (const b of bends) {
		curve(b.x, b.y);
		path += `H${x = b.x + size.width}`;
		y = b.y;
	}
	curve(to.x + (back && to.x < from.x ? size.width : 0), to.y + size.height / 2);
	return s("g", { "aria-hidden": "true" }, s("path", { class: "way", d: path, "marker-end": "url(#tip)" }), ...labels);
}

function node(n, at, doc, settings, choose) {
	const pressed = n.kind === "speaker" ? settings.speaker === n.name : settings.through === n.name;
	const order = doc.speakers.findIndex((p) => p.name === n.name);
	const text = lines(n.name);
	const middle = at.y + size.height / 2 + 5 - 8 * (text.length - 1);
	const press = () => choose({ ...n, pressed });
	return s("g", {
		class: `node ${n.kind} ${n.kind === "speaker" ? classOf(order) : "s0"}`, tabindex: 0, role: "button", "data-name": n.name, "aria-pressed": String(pressed), "aria-label": `${n.name}, ${n.kind}`,
		click: press,
		keydown: (event) => {
			if (event.key !== "Enter" && event.key !== " ") return;
			event.preventDefault();
			press();
		},
	}, s("title", {}, n.name),
	s("rect", { x: at.x, y: at.y, width: size.width, height: size.height, rx: n.kind === "speaker" ? 22 : 4 }),
	...text.map((line, k) => s("text", { "aria-hidden": "true", x: at.x + size.width / 2, y: middle + 16 * k }, `${line} `)));
}
