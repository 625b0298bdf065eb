// The engine counts bytes of UTF-8, and JavaScript units of UTF-16: offsets are led over
// once, here, and everything else on the page counts units.

/** Returns what leads an offset in bytes of the text to one in units. An offset inside a
 * character counts as one behind it, and one outside the text is an error. */
export function unitsOf(text) {
	let bytes = 0;
	for (const c of text) bytes += size(c);
	if (bytes === text.length) return (at) => inside(at, bytes); // all ASCII
	const units = new Uint32Array(bytes + 1);
	let at = 0, unit = 0;
	for (const c of text) {
		units[at] = unit;
		unit += c.length;
		const n = size(c);
		units.fill(unit, at + 1, at + n);
		at += n;
	}
	units[bytes] = unit;
	return (offset) => units[inside(offset, bytes)];
}

function inside(offset, bytes) {
	if (!(offset >= 0 && offset <= bytes)) throw new RangeError(`offset ${offset} of ${bytes} bytes`);
	return offset;
}

function size(c) {
	const code = c.codePointAt(0);
	return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Returns a copy of a document of the engine with offsets in units of UTF-16. */
export function toUTF16(doc) {
	const units = unitsOf(doc.text);
	const move = (span) => ({ ...span, start: units(span.start), end: units(span.end) });
	const all = (spans) => (spans ?? []).map(move);
	return {
		...doc,
		dateline: doc.dateline && move(doc.dateline),
		quotes: doc.quotes.map((q) => ({
			...q,
			content: all(q.content), cue: all(q.cue), source: all(q.source), to: all(q.to), relays: all(q.relays),
			sentence: q.sentence && move(q.sentence),
		})),
		speakers: doc.speakers.map((s) => ({ ...s, mentions: all(s.mentions) })),
	};
}
