import { test } from "node:test";
import assert from "node:assert/strict";
import { decode } from "../site/file.js";

const bytes = (...b) => new Uint8Array(b).buffer;

test("files are read in the encoding that they are in", () => {
	for (const [why, buffer, want] of [
		["nothing", bytes(), ""],
		["UTF-8", new TextEncoder().encode("„ä“ 😀").buffer, "„ä“ 😀"],
		["UTF-8 with a mark, which is no text", bytes(0xef, 0xbb, 0xbf, 0x61), "a"],
		["UTF-16, low byte first", bytes(0xff, 0xfe, 0xe4, 0, 0x3d, 0xd8, 0, 0xde), "ä😀"],
		["UTF-16, high byte first", bytes(0xfe, 0xff, 0, 0xe4), "ä"],
		["Windows-1252, here only what Node reads right of it", bytes(0xab, 0xe4, 0xbb), "«ä»"],
	]) assert.equal(decode(buffer), want, why);
});

test("what is no text is refused", () => assert.throws(() => decode(bytes(0x50, 0x4b, 3, 4, 0, 0)), /not a text/));
