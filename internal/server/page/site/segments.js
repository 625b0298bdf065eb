// Quotations stand in quotations, and their parts cross in any way; elements may not.
// So a text is cut wherever a mark begins or ends, and every segment knows its marks.

// Marks that may lie over one another: of those beyond, the card alone tells.
const mostOpen = 64;

/** Cuts a text of some length into segments {start, end, marks}, in order and without
 * gaps. Marks {start, end} are given in any order; a segment has the indices of those over it,
 * the outer before the inner. Stops are further places to cut. */
export function cut(length, marks, stops = []) {
	const borders = new Set([0, length]);
	const order = [];
	marks.forEach((m, i) => {
		if (!(m.start >= 0 && m.start < m.end && m.end <= length)) return;
		borders.add(m.start).add(m.end);
		order.push(i);
	});
	for (const s of stops) if (s >= 0 && s <= length) borders.add(s);
	order.sort((a, b) => marks[a].start - marks[b].start || marks[b].end - marks[a].end || a - b);
	const places = [...borders].sort((a, b) => a - b);
	const segments = [];
	let open = [], next = 0;
	for (let k = 0; k + 1 < places.length; k++) {
		const start = places[k];
		open = open.filter((i) => marks[i].end > start);
		for (; next < order.length && marks[order[next]].start <= start; next++) {
			if (open.length < mostOpen) open.push(order[next]);
		}
		segments.push({ start, end: places[k + 1], marks: open.slice() });
	}
	return segments;
}

/** Returns the paragraphs of a text as spans {start, end}; nothing of the text but white
 * space lies between them. A blank line ends one; where there are none, every line does. */
export function paragraphs(text) {
	const blank = /\n[^\S\n]*\n|\u2029/.test(text.replaceAll("\r\n", "\n"));
	const between = blank ? /(?:\r?\n[^\S\n]*){2,}|\u2029/g : /\r?\n/g;
	const list = [];
	let start = 0;
	const add = (end) => {
		if (text.slice(start, end).trim() !== "") list.push({ start, end });
	};
	for (const m of text.matchAll(between)) {
		add(m.index);
		start = m.index + m[0].length;
	}
	add(text.length);
	return list;
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;

/** Returns how most letters of a text run: an article in English may begin a paragraph with
 * words in Hebrew. */
export function direction(text) {
	const right = text.match(rightToLeft)?.length ?? 0;
	return 2 * right > (text.match(/\p{L}/gu)?.length ?? 0) ? "rtl" : "ltr";
}
