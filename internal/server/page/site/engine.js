// What the page asks to read texts: this one is the server that the page came from. The page
// without a server has another file in its place, with the same names.
//
//	start(progress)               makes ready; calls progress with 0 to 1 where that takes long
//	parse(text, options)          the document, as schema.json has it, with offsets in bytes
//	render(text, options, format) the document in a format, a Blob
//	formats()                     the formats: {name, mediaType, extension, about}
//	label                         who reads, in words
//
// Options are {lang, signal}: a BCP 47 tag, where it is not to be guessed, and an AbortSignal.
// What fails throws an Error whose message a reader can understand.

export const label = "Texts are read by the server of this page, and not kept.";

export async function start() {}

export async function parse(text, options = {}) {
	return (await post("v1/parse", text, options, "application/json")).json();
}

export async function render(text, options, format) {
	return (await post(`v1/parse?format=${encodeURIComponent(format)}`, text, options, "*/*")).blob();
}

export async function formats() {
	return (await answer("v1/formats", { headers: { Accept: "application/json" } })).json();
}

function post(url, text, { lang, signal }, accept) {
	const body = JSON.stringify(lang ? { text, lang } : { text });
	return answer(url, { method: "POST", headers: { "Content-Type": "application/json", Accept: accept }, body, signal });
}

async function answer(url, request) {
	let response;
	try {
		response = await fetch(url, request);
	} catch (err) {
		if (err.name === "AbortError") throw err;
		throw new Error("The server does not answer.");
	}
	if (response.ok) return response;
	let problem = {};
	try {
		problem = await response.json(); // RFC 9457
	} catch { /* another server's page */ }
	throw new Error(problem.detail || problem.title || `The server answered ${response.status}.`);
}
