// Files of the program: fetched with progress, kept by the browser, unpacked here, so
// that any host of static files will do.

import { files } from "./files.js"; // made by web/build: {name: {bytes, gz, br, key}}

const packings = [["brotli", "br"], ["gzip", "gz"]];

/** The bytes of a file. progress is called with how many have come, of how many. */
export async function download(name, progress) {
	const { bytes, key, ...packed } = files[name];
	const [format, end] = packings.find(([format, end]) => packed[end] && unpacks(format)) ?? ["", ""];
	const url = new URL(`${name}${end && "."}${end}?${key}`, import.meta.url);
	const kept = await keeper();
	let blob = await kept?.match(url).then((r) => r?.blob()).catch(() => undefined);
	const old = blob !== undefined;
	blob ??= await fetched(url, packed[end] ?? bytes, progress);
	const data = await unpacked(blob, format, bytes);
	if (data?.length !== bytes) {
		if (old) await kept.delete(url);
		throw new Error(`${name} did not arrive whole. Load the page again.`);
	}
	if (!old) await keep(kept, url, blob);
	progress(1, 1);
	return data;
}

function unpacks(format) {
	try {
		return new DecompressionStream(format) !== undefined;
	} catch { // not this format, or none
		return false;
	}
}

async function fetched(url, total, progress) {
	let response;
	try {
		response = await fetch(url);
	} catch {
		throw new Error("The program cannot be loaded: the network does not answer.");
	}
	if (!response.ok) throw new Error(`The program cannot be loaded: ${response.status} for ${url.pathname}.`);
	const parts = [];
	let loaded = 0;
	for (const reader = response.body.getReader(); ;) {
		const { done, value } = await reader.read();
		if (done) return new Blob(parts);
		parts.push(value);
		loaded += value.length;
		progress(Math.min(loaded, total), total);
	}
}

// A host may have unpacked it already, by Content-Encoding.
async function unpacked(blob, format, bytes) {
	if (blob.size === bytes || !format) return new Uint8Array(await blob.arrayBuffer());
	try {
		const stream = blob.stream().pipeThrough(new DecompressionStream(format));
		return new Uint8Array(await new Response(stream).arrayBuffer());
	} catch {
		return undefined;
	}
}

// Browsers have caches on https and on this machine alone; others load anew.
async function keeper() {
	try {
		return await caches.open("quote");
	} catch {
		return undefined;
	}
}

async function keep(cache, url, blob) {
	try {
		for (const old of await cache.keys()) {
			if (new URL(old.url).pathname === url.pathname) await cache.delete(old);
		}
		await cache.put(url, new Response(blob));
	} catch { /* no space, no cache: it works without */ }
}
