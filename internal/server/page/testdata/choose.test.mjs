import { test } from "node:test";
import assert from "node:assert/strict";
import { chosen, classOf, everything, labels, letterOf, tally } from "../site/choose.js";

const text = "the spokesman";
const q = (kind, medium, confidence, name, ...relays) => ({ kind, medium, confidence, speaker: name && { name, role: "" }, source: name ? [] : [{ start: 4, end: 13 }], content: [], relays });
const doc = {
	text, publisher: "Post",
	quotes: [q("direct", "speech", 0.9, "Ann"), q("mixed", "writing", 0.4, "Bo", { outlet: "the daily", known: "Daily" }), q("indirect", "thought", 0.7, "Ann", { outlet: "AFP" }), q("direct", "speech", 0.5, undefined)],
	speakers: [{ name: "Ann", role: "" }, { name: "Bo", role: "mayor", kind: "person" }],
};

test("settings choose quotations", () => {
	for (const [some, want] of [
		[{}, [0, 1, 2, 3]],
		[{ kinds: ["direct"] }, [0, 3]],
		[{ kinds: [] }, []],
		[{ media: ["writing", "thought"] }, [1, 2]],
		[{ least: 0.5 }, [0, 2, 3]], // the bound itself is in
		[{ speaker: "Ann" }, [0, 2]],
		[{ speaker: "spokesman" }, [3]], // not known who: the source as it stands
		[{ through: "Daily" }, [1]], // its usual name
		[{ through: "Post" }, [1, 2]], // all that was relayed leads to the publisher
		[{ through: "Reuters" }, []],
		[{ speaker: "Ann", least: 0.8 }, [0]],
	]) assert.deepEqual(chosen(doc, { ...everything(), ...some }), want, JSON.stringify(some));
});

test("speakers are counted whoever of them is chosen", () => {
	const counts = (some) => tally(doc, { ...everything(), ...some }).map((p) => `${p.name} ${p.shown}/${p.all}`);
	assert.deepEqual(counts({ speaker: "Bo" }), ["Ann 2/2", "Bo 1/1", " 1/1"]);
	assert.deepEqual(counts({ kinds: ["direct"] }), ["Ann 1/2", "Bo 0/1", " 1/1"]);
	assert.deepEqual(tally({ ...doc, quotes: [] }, everything()).map((p) => p.name), ["Ann", "Bo"]);
});

test("labels are those of the pages of format html", () => {
	assert.deepEqual(labels(doc).map((l) => `${l.label} ${l.style}`), ["A1 s1", "B2? s2", "A3 s1", "4 s0"]);
	assert.deepEqual([0, 25, 26, 701, 702, -1].map(letterOf), ["A", "Z", "AA", "ZZ", "AAA", ""]);
	assert.deepEqual([-1, 0, 5, 6].map(classOf), ["s0", "s1", "s6", "s1"]);
});
