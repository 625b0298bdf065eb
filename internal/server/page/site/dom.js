// Elements without markup: text becomes text and nothing else.

const svg = "http://www.w3.org/2000/svg";

function make(element, attributes, children) {
	for (const [name, value] of Object.entries(attributes)) {
		if (typeof value === "function") element.addEventListener(name, value);
		else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
	}
	element.append(...children.flat().filter((c) => c !== undefined && c !== ""));
	return element;
}

/** Returns an element of HTML. An attribute that is a function listens to the event of its name;
 * children are elements and texts. */
export const h = (tag, attributes = {}, ...children) => make(document.createElement(tag), attributes, children);

/** The same of SVG. */
export const s = (tag, attributes = {}, ...children) => make(document.createElementNS(svg, tag), attributes, children);

/** Returns n and a noun, in one or several. */
export const count = (n, noun, several = `${noun}s`) => `${n} ${n === 1 ? noun : several}`;
