// The text with its quotations marked.

import { cut, direction, paragraphs } from "./segments.js";
import { labels, nameOf, unsure } from "./choose.js";
import { h } from "./dom.js";

/** Draws the quotations of a document with the given indices into an element, which is emptied.
 * Pick is called with the index of one that the reader clicks or goes to. */
export function draw(into, doc, indices, pick) {
	const marks = marksOf(doc, indices);
	const stops = indices.map((i) => ({ at: Math.max(...doc.quotes[i].content.map((c) => c.end)), i })).sort((a, b) => a.at - b.at || a.i - b.i);
	const paras = paragraphs(doc.text);
	const places = [...stops.map((s) => s.at), ...paras.flatMap((p) => [p.start, p.end])];
	const segments = cut(doc.text.length, marks, places);
	const names = labels(doc);
	let next = 0, stop = 0;
	into.replaceChildren(...paras.map((p, k) => {
		const until = paras[k + 1]?.start ?? Infinity;
		const element = h("p", { dir: direction(doc.text.slice(p.start, p.end)) });
		const open = nest(element, marks);
		const numbers = (limit) => {
			for (; stop < stops.length && stops[stop].at <= limit; stop++) element.append(number(doc, stops[stop].i, names, pick));
		};
		while (next < segments.length && segments[next].start < p.start) next++;
		for (; next < segments.length && segments[next].end <= p.end; next++) {
			const g = segments[next];
			open(g.marks).append(doc.text.slice(g.start, g.end));
			numbers(g.end);
		}
		numbers(until - 1); // of what ends in the white space behind the paragraph
		return element;
	}));
	into.lang = doc.lang ?? "";
	into.onclick = (event) => {
		const part = event.target.closest?.("[data-q]");
		if (part && getSelection().isCollapsed) pick(Number(part.dataset.q));
	};
	into.onmouseover = (event) => point(into, event.target.closest?.("[data-q]")?.dataset.q);
	into.onmouseleave = () => point(into);
}

function marksOf(doc, indices) {
	const marks = [];
	if (doc.dateline) marks.push({ start: doc.dateline.start, end: doc.dateline.end, name: "dateline" });
	const names = labels(doc);
	for (const i of indices) {
		const q = doc.quotes[i];
		const add = (role, spans) => {
			for (const { start, end } of spans) marks.push({ start, end, q: i, said: role === "said", name: `part ${role} ${names[i].style}` });
		};
		add(`said`, q.content);
		for (const m of marks) if (m.q === i) m.name += ` ${q.kind}${q.confidence < unsure ? " unsure" : ""}`;
		add("source", q.source);
		add("cue", q.cue);
		add("to", q.to);
		add("relay", q.relays);
	}
	return marks;
}

/** Returns a function that opens and closes elements until exactly the given marks are
 * open in a paragraph, and returns the innermost. */
function nest(paragraph, marks) {
	let open = [];
	return (wanted) => {
		let same = 0;
		while (same < open.length && open[same].mark === wanted[same]) same++;
		open = open.slice(0, same);
		for (const i of wanted.slice(same)) {
			const m = marks[i];
			const depth = open.filter((o) => marks[o.mark].said).length + 1;
			const element = h("span", { class: m.said ? `${m.name} d${Math.min(depth, 3)}` : m.name, "data-q": m.q });
			(open.at(-1)?.element ?? paragraph).append(element);
			open.push({ mark: i, element });
		}
		return open.at(-1)?.element ?? paragraph;
	};
}

/** The number behind a quotation, by which the keyboard goes to it. Its label is drawn by the
 * style sheet, so that it is not copied with the text. */
function number(doc, i, names, pick) {
	const q = doc.quotes[i];
	const { label, style } = names[i];
	return h("button", {
		type: "button", class: `part ref ${style} ${q.kind}`, id: `r${i}`, lang: "en", "data-q": i, "data-label": label, "aria-pressed": "false",
		"aria-label": `${label}: ${q.kind}, ${nameOf(doc, q) || "nobody named"}`,
		focus: (event) => event.target.matches(":focus-visible") && pick(i),
	});
}

/** Outlines what belongs to a quotation while the reader points at it. */
function point(into, i) {
	for (const e of into.querySelectorAll(".near")) if (e.dataset.q !== i) e.classList.remove("near");
	if (i !== undefined) for (const e of into.querySelectorAll(`[data-q="${i}"]`)) e.classList.add("near");
}

/** Outlines what belongs to the chosen quotation; -1 is none. */
export function light(into, i) {
	for (const e of into.querySelectorAll("[data-q]")) {
		const lit = Number(e.dataset.q) === i;
		e.classList.toggle("lit", lit);
		if (e.matches(".ref")) e.setAttribute("aria-pressed", String(lit));
	}
}
