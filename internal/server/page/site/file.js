// Files of texts: UTF-8, UTF-16 with a byte order mark, or else Windows-1252, which old
// files in Western languages are in.

/** Returns the text of a file's bytes. It fails on what is no text. */
export function decode(buffer) {
	const bytes = new Uint8Array(buffer);
	const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "";
	if (!marked && bytes.includes(0)) throw new Error("this is not a text file");
	if (marked) return new TextDecoder(marked).decode(bytes);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder("windows-1252").decode(bytes);
	}
}
