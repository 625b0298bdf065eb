// The list of speakers, and a card a quotation.

import { classOf, labels, letterOf, nameOf, publisherOf, tally } from "./choose.js";
import { h } from "./dom.js";

/** Draws who is quoted, as buttons that choose one. Choose is called with a name, or "" where the
 * chosen one is pressed again. */
export function drawSpeakers(into, doc, settings, choose) {
	into.replaceChildren(...tally(doc, settings).map((p, n) => {
		const style = classOf(p.name === "" ? -1 : n);
		const row = [h("span", { class: "letter", "aria-hidden": "true" }, letterOf(p.name === "" ? -1 : n) || "–"),
			h("span", {}, h("bdi", { lang: p.name && doc.lang }, p.name || "nobody who is known"), about(p),
				h("span", { class: "soft" }, ` · ${p.shown === p.all ? p.all : `${p.shown} of ${p.all}`}`), h("span", { class: "unseen" }, ` ${p.all === 1 ? "quotation" : "quotations"}`))];
		if (p.name === "") return h("li", { class: style }, h("div", { class: "pick" }, ...row));
		const pressed = settings.speaker === p.name;
		return h("li", { class: style }, h("button", { type: "button", class: "pick", "data-name": p.name, "aria-pressed": String(pressed), click: () => choose(pressed ? "" : p.name) }, ...row));
	}));
}

function about(p) {
	const words = [p.role, p.kind].filter(Boolean).join(", ");
	return words && h("span", { class: "soft" }, ", ", h("bdi", {}, words));
}

/** Draws the cards of the quotations with the given indices. Pick is called with the index of one
 * whose label is pressed. */
export function drawCards(into, doc, indices, pick) {
	const names = labels(doc);
	into.replaceChildren(...indices.map((i) => {
		const q = doc.quotes[i], { label, style } = names[i], name = nameOf(doc, q);
		return h("li", { class: `${style} ${q.kind}`, id: `q${i}` },
			h("p", {}, h("button", { type: "button", class: "label", "aria-label": `${label}, to the text`, click: () => pick(i) }, label), " ",
				h("strong", { lang: name && doc.lang, dir: "auto" }, name || "nobody named"),
				h("span", { class: "soft" }, q.speaker?.role && ", ", h("bdi", {}, q.speaker?.role ?? ""), !q.speaker && name ? ", not known who" : "")),
			h("p", { class: "words", lang: doc.lang, dir: "auto" }, words(doc, q.content)),
			h("dl", {}, ...facts(doc, q)));
	}));
}

function facts(doc, q) {
	const list = [];
	const add = (term, ...value) => value.some((v) => v !== "") && list.push(h("dt", {}, term), h("dd", {}, ...value));
	const text = (spans) => spans.length > 0 ? h("span", { lang: doc.lang, dir: "auto" }, words(doc, spans)) : "";
	add("Kind", `${q.kind} ${q.medium}`);
	add("Source", text(q.source));
	add("Cue", text(q.cue));
	add("Told", text(q.to));
	add("Through", chain(doc, q));
	add("Confidence", q.confidence > 0 ? h("meter", { min: 0, max: 1, value: q.confidence, "aria-hidden": "true" }) : "", q.confidence > 0 ? ` ${q.confidence.toFixed(2)}` : "");
	add("Rule", q.rule ?? "");
	return list;
}

/** The way of the words from who said them to the article; "" where they took none. */
function chain(doc, q) {
	const publisher = publisherOf(doc), name = nameOf(doc, q);
	if (q.relays.length === 0) return "";
	const steps = q.relays.map((r) => ({ name: r.outlet, known: r.known, how: [r.how, r.carried && "as elsewhere in the article"].filter(Boolean).join(", "), about: [r.kind, r.country].filter(Boolean).join(", ") }));
	if (name) steps.unshift({ name });
	if (publisher) steps.push({ name: publisher, how: "this article" });
	return h("ol", { class: "chain" }, ...steps.map((s) => h("li", {}, h("bdi", { lang: doc.lang }, s.name),
		h("span", { class: "soft" }, s.how && ` (${s.how})`, s.known && `, known as ${s.known}`, s.about && `; ${s.about}`))));
}

function words(doc, spans) {
	return spans.map((s) => doc.text.slice(s.start, s.end)).join(" … ");
}

/** Says in a few words what a quotation is, for those who do not see its card. */
export function spoken(doc, i) {
	const q = doc.quotes[i];
	const relays = q.relays.map((r) => r.outlet).join(", then ");
	return `${labels(doc)[i].label}: ${q.kind} ${q.medium} of ${nameOf(doc, q) || "nobody named"}${q.speaker?.role ? `, ${q.speaker.role}` : ""}${relays && `, through ${relays}`}, confidence ${q.confidence.toFixed(2)}.`;
}
