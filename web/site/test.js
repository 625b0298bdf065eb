// The least page that uses the engine, to see that it works.

import * as engine from "./engine.js";

const at = (id) => document.getElementById(id);
at("label").textContent = engine.label;

async function read() {
	const begin = performance.now();
	try {
		at("result").textContent = JSON.stringify(await engine.parse(at("text").value), null, 2);
		at("state").textContent = `${Math.round(performance.now() - begin)} ms`;
	} catch (err) {
		at("state").textContent = err.message;
	}
}

at("parse").addEventListener("click", read);
engine.start((share) => { at("progress").value = share; }).then(read, (err) => { at("state").textContent = err.message; });
