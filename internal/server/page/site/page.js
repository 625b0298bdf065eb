// The page: what the reader does leads to one of two things, a text that is read, or other
// settings for what has been read.

import * as engine from "./engine.js";
import { toUTF16 } from "./offsets.js";
import { chosen, everything, kinds, media } from "./choose.js";
import { draw, light } from "./article.js";
import { drawCards, drawSpeakers, spoken } from "./cards.js";
import { drawWays } from "./provenance.js";
import { decode } from "./file.js";
import { count, h } from "./dom.js";
import * as link from "./link.js";

const $ = (id) => document.getElementById(id);

let settings = everything();
let doc = null; // what has been read, with offsets in UTF-16
let sample = ""; // which sample the text is; "" where it is the reader's own
let picked = -1; // the quotation whose card is shown alone
let running = null; // aborts the reading that runs

/** Reads the text that stands in the field. */
async function read() {
	running?.abort();
	const mine = running = new AbortController();
	const text = $("text").value;
	fail("");
	if (text.trim() === "") {
		$("result").hidden = true;
		doc = null;
		remember();
		return say("There is no text yet.");
	}
	document.body.classList.add("busy");
	try {
		const found = await engine.parse(text, { lang: settings.lang, signal: mine.signal });
		if (mine !== running) return;
		doc = toUTF16(found);
		picked = -1;
		show(`${language()} `);
		performance.mark("read");
	} catch (err) {
		if (err.name !== "AbortError" && mine === running) fail(err.message);
	} finally {
		if (mine === running) document.body.classList.remove("busy");
	}
}

function language() {
	const tag = doc.lang ?? "";
	let name = tag || "a language that is not known";
	try {
		if (tag) name = new Intl.DisplayNames("en", { type: "language" }).of(tag);
	} catch { /* the tag stays */ }
	return `Read as ${name}, ${settings.lang ? "as told" : "which is a guess"}.`;
}

/** Draws what the settings show of what has been read. */
function show(before = "") {
	const list = chosen(doc, settings);
	const all = `${count(doc.quotes.length, "quotation")}, ${count(doc.speakers.length, "speaker")}.`;
	const some = list.length === doc.quotes.length ? "" : ` Shown: ${list.length}${settings.speaker && `, of ${settings.speaker}`}${settings.through && `, through ${settings.through}`}.`;
	say(before + all + some);
	const line = doc.dateline;
	$("origin").textContent = [line?.places.join("/"), line?.date, doc.publisher || line?.outlet].filter(Boolean).join(", ") || "The article";
	const focused = focusKey();
	draw($("article"), doc, list, pick);
	drawSpeakers($("speakers"), doc, settings, (speaker) => change({ speaker }));
	drawCards($("cards"), doc, list, pickFromCard);
	drawWays({ graph: $("graph"), steps: $("steps"), text: $("throughText"), table: $("table") }, doc, list, settings, (n) =>
		change(n.kind === "speaker" ? { speaker: n.pressed ? "" : n.name } : { through: n.pressed ? "" : n.name }));
	$("result").hidden = false;
	pick(list.includes(picked) ? picked : -1);
	if (focused) document.querySelector(focused)?.focus();
	remember();
}

/** A selector of what has the focus, where drawing makes it anew. */
function focusKey() {
	const e = document.activeElement, box = e?.closest("#speakers, #graph");
	return e?.dataset.name === undefined || !box ? "" : `#${box.id} [data-name="${CSS.escape(e.dataset.name)}"]`;
}

function change(some) {
	Object.assign(settings, some);
	setFields();
	if (doc) show();
}

/** Chooses a quotation: what belongs to it is outlined, and its card alone is shown; -1
 * chooses none. */
function pick(i) {
	picked = i;
	light($("article"), i);
	document.querySelector(".side").classList.toggle("one", i >= 0);
	for (const card of $("cards").children) card.classList.toggle("now", card.id === `q${i}`);
	if (i >= 0) say(spoken(doc, i));
}

function pickFromCard(i) {
	pick(i);
	$(`r${i}`).focus({ preventScroll: true });
	$(`r${i}`).scrollIntoView({ block: "center" });
}

const say = (text) => { $("status").textContent = text; };
const fail = (text) => { $("wrong").textContent = text; };

/** Keeps the settings in the address of the page. */
function remember() {
	const hash = link.write(settings, $("withText").checked && !sample && doc ? { text: doc.text } : { sample });
	history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
}

function setFields() {
	for (const box of document.querySelectorAll("#choice [type=checkbox]")) {
		box.checked = (box.name === "kind" ? settings.kinds : settings.media).includes(box.value);
	}
	$("least").value = settings.least;
	$("leastOut").textContent = settings.least.toFixed(2);
	$("lang").value = settings.lang;
	$("sample").value = sample;
}

async function open(name) {
	try {
		const response = await fetch(`samples/${name}.txt`);
		if (!response.ok) throw new Error();
		$("text").value = await response.text();
		sample = name;
		setFields();
		await read();
	} catch {
		fail("The sample cannot be loaded.");
	}
}

/** Reads a text of the reader's own; without one, that in the field. */
function own(text = $("text").value) {
	$("text").value = text;
	if (text !== doc?.text) settings.speaker = settings.through = "";
	sample = "";
	setFields();
	return read();
}

const mostFile = 20e6; // bytes: a browser's field holds no more with ease

async function take(file) {
	if (!file) return;
	$("file").value = ""; // so that it may be chosen again
	if (file.size > mostFile) return fail(`${file.name} is too large for this page.`);
	try {
		await own(decode(await file.arrayBuffer()));
	} catch (err) {
		fail(`${file.name}: ${err.message}`);
	}
}

/** Does what the address of the page says. */
async function follow() {
	const wanted = link.read(location.hash);
	settings = wanted.settings;
	$("lang").value = settings.lang;
	if ($("lang").selectedIndex < 0) settings.lang = "";
	sample = "";
	setFields();
	if (wanted.text !== undefined) {
		$("withText").checked = true;
		$("text").value = wanted.text;
		return read();
	}
	const known = [...$("sample").options].some((o) => o.value === wanted.sample);
	return open(known && wanted.sample || "en");
}

async function download() {
	const f = formats[$("format").selectedIndex];
	if (!f || !doc) return;
	fail("");
	try {
		const blob = await engine.render(doc.text, { lang: settings.lang }, f.name);
		const url = URL.createObjectURL(blob);
		h("a", { href: url, download: (sample || "article") + f.extension }).click();
		setTimeout(() => URL.revokeObjectURL(url), 60_000);
		say(`${f.name} is downloaded.`);
	} catch (err) {
		fail(err.message);
	}
}

let formats = [];

async function listFormats() {
	try {
		formats = await engine.formats();
		$("format").replaceChildren(...formats.map((f) => h("option", { value: f.name }, `${f.name} (${f.extension})`)));
		about();
	} catch {
		$("download").hidden = true;
	}
}

function about() {
	const f = formats[$("format").selectedIndex];
	$("about").textContent = f ? `${f.about[0].toUpperCase()}${f.about.slice(1)}. All quotations are in it, also those that are not shown.` : "";
}

const mostLink = 60_000; // characters that browsers and mail programs let through

async function share() {
	remember();
	if (location.href.length > mostLink) return fail("The text is too long for a link.");
	try {
		await navigator.clipboard.writeText(location.href);
		say(!sample && !$("withText").checked ? "The link is copied. It holds the settings, not the text." : "The link is copied.");
	} catch {
		fail("The link cannot be copied; it is the address of this page.");
	}
}

function listen() {
	const submit = (id, f) => $(id).addEventListener("submit", (event) => { event.preventDefault(); f(); });
	submit("input", () => own());
	submit("download", download);
	submit("share", share);
	submit("choice", () => {});
	$("text").addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) own(); });
	$("text").addEventListener("input", () => { sample = $("sample").value = ""; });
	$("sample").addEventListener("change", () => { settings = { ...everything(), lang: "" }; return $("sample").value ? open($("sample").value) : own(""); });
	$("lang").addEventListener("change", () => { settings.lang = $("lang").value; read(); });
	$("file").addEventListener("change", () => take($("file").files[0]));
	$("choice").addEventListener("change", () => change({ kinds: checked("kind", kinds), media: checked("medium", media) }));
	$("least").addEventListener("input", () => change({ least: Number($("least").value) }));
	$("all").addEventListener("click", () => change({ ...everything(), lang: settings.lang }));
	$("back").addEventListener("click", () => back());
	$("list").addEventListener("click", () => $("list").setAttribute("aria-expanded", String(document.querySelector(".side").classList.toggle("all"))));
	$("format").addEventListener("change", about);
	$("print").addEventListener("click", () => print());
	$("withText").addEventListener("change", () => doc && remember());
	addEventListener("keydown", (event) => { if (event.key === "Escape" && picked >= 0) back(); });
	addEventListener("hashchange", follow);
	addEventListener("dragover", (event) => { event.preventDefault(); document.body.classList.add("drop"); });
	addEventListener("dragleave", (event) => { if (!event.relatedTarget) document.body.classList.remove("drop"); });
	addEventListener("drop", (event) => {
		event.preventDefault();
		document.body.classList.remove("drop");
		take(event.dataTransfer.files[0]);
	});
}

/** Shows all cards again, and leaves the focus where the reader is. */
function back() {
	const i = picked;
	pick(-1);
	say("All quotations are listed.");
	if ($("back") === document.activeElement || document.activeElement === document.body) $(`r${i}`)?.focus({ preventScroll: true });
}

const checked = (name, all) => all.filter((v) => document.querySelector(`#choice [name=${name}][value=${v}]`).checked);

async function main() {
	$("engine").textContent = engine.label;
	listen();
	try {
		await engine.start((part) => {
			$("progress").hidden = part >= 1;
			$("progress").value = part;
		});
		await Promise.all([follow(), listFormats()]);
	} catch (err) {
		fail(err.message);
	}
}

main();
