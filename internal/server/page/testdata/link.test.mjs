import { test } from "node:test";
import assert from "node:assert/strict";
import { everything } from "../site/choose.js";
import { read, write } from "../site/link.js";

test("what is as usual needs no link", () => assert.equal(write(everything()), ""));

test("a link is read back", () => {
	const s = { lang: "de", kinds: ["direct"], media: ["speech", "other"], least: 0.35, speaker: "Ümit & Söhne #1", through: "Die Welt" };
	assert.deepEqual(read("#" + write(s, { sample: "de" })), { settings: s, sample: "de", text: undefined });
	assert.deepEqual(read("#" + write(s, { text: "a+b & c\n„ä“ 😀" })), { settings: s, sample: "", text: "a+b & c\n„ä“ 😀" });
	assert.deepEqual(read("#" + write({ ...s, kinds: [] }, { text: "" })).settings.kinds, []);
});

test("without the text no word of it is in the link", () => {
	assert.equal(write({ ...everything(), speaker: "Ann", through: "AFP", least: 0.5 }), "least=0.5");
});

test("what is not known is passed over", () => {
	const usual = everything();
	for (const hash of ["", "#", "#x=1&least=7", "#least=abc", "#least=-1", "#%", "#kind=direct,mixed,indirect,sung"]) assert.deepEqual(read(hash).settings, usual, hash);
	assert.deepEqual(read("#kind=sung").settings.kinds, []);
});
