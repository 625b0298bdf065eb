// Which quotations are shown.

export const kinds = ["direct", "mixed", "indirect"];
export const media = ["speech", "writing", "thought", "other"];

/** Quotations of less confidence are paler. */
export const unsure = 0.5;

/** The settings that show everything. Speaker is a name, through the usual name of an outlet;
 * "" is any. */
export const everything = () => ({ lang: "", kinds: [...kinds], media: [...media], least: 0, speaker: "", through: "" });

/** The usual name of a relay. */
export const outletOf = (relay) => relay.known || relay.outlet;

/** The article's own outlet; "" where nothing names one. */
export const publisherOf = (doc) => doc.publisher || doc.dateline?.outlet || "";

/** Whose a quotation is: the speaker's name, or else the source as it stands, or "". */
export function nameOf(doc, q) {
	if (q.speaker) return q.speaker.name;
	return q.source.map((s) => doc.text.slice(s.start, s.end)).join(" … ");
}

/** Reports whether settings show a quotation, those of speaker and outlet aside. */
function fits(q, s) {
	return s.kinds.includes(q.kind) && s.media.includes(q.medium) && q.confidence >= s.least;
}

/** Returns the indices of the quotations that settings show. */
export function chosen(doc, s) {
	return indices(doc, (q) => fits(q, s) &&
		(s.speaker === "" || nameOf(doc, q) === s.speaker) &&
		(s.through === "" || publisherOf(doc) === s.through && q.relays.length > 0 || q.relays.some((r) => outletOf(r) === s.through)));
}

/** Returns how many quotations everybody has who is quoted, in order of the first: {name,
 * role, kind, all, shown}. Shown leaves aside which speaker and outlet are chosen, as the list
 * is where they are. Words of nobody who is known are at the end, with the name "". */
export function tally(doc, s) {
	const list = doc.speakers.map((p) => ({ name: p.name, role: p.role, kind: p.kind ?? "", all: 0, shown: 0 }));
	const by = new Map(list.map((p) => [p.name, p]));
	const nobody = { name: "", role: "", kind: "", all: 0, shown: 0 };
	for (const q of doc.quotes) {
		const p = (q.speaker && by.get(q.speaker.name)) ?? nobody;
		p.all++;
		if (fits(q, s)) p.shown++;
	}
	return nobody.all > 0 ? [...list, nobody] : list;
}

function indices(doc, keep) {
	const list = [];
	doc.quotes.forEach((q, i) => keep(q) && list.push(i));
	return list;
}

const colors = 6; // page.css has as many for speakers; more share them

/** The colour and letter of the nth speaker, from 0; n is -1 for nobody who is known. */
export const classOf = (n) => n < 0 ? "s0" : `s${1 + n % colors}`;
export function letterOf(n) {
	if (n < 0) return "";
	const last = String.fromCharCode(65 + n % 26);
	return n < 26 ? last : letterOf(Math.floor(n / 26) - 1) + last;
}

/** Returns what quotations are called, {label, style}: A1 is the first, of the first speaker;
 * with ? where it is uncertain. */
export function labels(doc) {
	const order = new Map(doc.speakers.map((s, n) => [s.name, n]));
	return doc.quotes.map((q, i) => {
		const n = q.speaker ? order.get(q.speaker.name) ?? -1 : -1;
		return { label: letterOf(n) + (i + 1) + (q.confidence < unsure ? "?" : ""), style: classOf(n) };
	});
}
