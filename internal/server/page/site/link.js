// A link that holds the settings, in the part of the address behind #, which no server
// gets to see. The text is in it only where the reader wants that.

import { everything, kinds, media } from "./choose.js";

/** Returns the settings as the part of an address behind #. What is as usual is left out.
 * From is {sample} or {text}: without them the names of a speaker and an outlet are left out too,
 * as they are words of the text. */
export function write(s, from = {}) {
	const p = new URLSearchParams();
	if (s.lang) p.set("lang", s.lang);
	if (s.kinds.length < kinds.length) p.set("kind", s.kinds.join(","));
	if (s.media.length < media.length) p.set("medium", s.media.join(","));
	if (s.least > 0) p.set("least", String(s.least));
	if (from.sample || from.text !== undefined) {
		if (s.speaker) p.set("speaker", s.speaker);
		if (s.through) p.set("through", s.through);
	}
	if (from.sample) p.set("sample", from.sample);
	else if (from.text !== undefined) p.set("text", from.text);
	return p.toString();
}

/** Reads what write wrote: {settings, sample, text}. What it does not know it passes over. */
export function read(hash) {
	const p = new URLSearchParams(hash.replace(/^#/, ""));
	const settings = everything();
	const some = (key, all) => p.has(key) ? all.filter((v) => p.get(key).split(",").includes(v)) : all;
	settings.kinds = some("kind", settings.kinds);
	settings.media = some("medium", settings.media);
	const least = Number(p.get("least"));
	if (least >= 0 && least <= 1) settings.least = least;
	for (const key of ["lang", "speaker", "through"]) settings[key] = p.get(key) ?? "";
	return { settings, sample: p.get("sample") ?? "", text: p.get("text") ?? undefined };
}
