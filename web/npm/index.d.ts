// The form of documents is that of schema.json of the Go package, but for offsets,
// which count as those of JavaScript's strings do: text.slice(span.start, span.end).

/** Reads an article, and finds its quotations. Text is never an error; options that do not fit are. */
export function parse(text: string, options?: Options): Promise<Document>;

/** Reads an article, and writes its document in one of the formats, whose offsets count what the format wants. */
export function render(text: string, format: string, options?: Options): Promise<string>;

/** The formats of render. */
export function formats(): Promise<Format[]>;

/** How to read. Absent is best for most. */
export interface Options {
	/** The caller's; it comes back in the document. */
	id?: string | number;
	/** The language, a BCP 47 tag. Guessed where absent. */
	lang?: string;
	/** The article's own outlet, where the text names none. */
	publisher?: string;
	/** Those quotations alone. */
	kinds?: Kind[];
	media?: Medium[];
	/** From 0 to 1: those that are as likely right at least. */
	minConfidence?: number;
	/** What stands in quotation marks alone: fast, and English needs no weights. */
	marksOnly?: boolean;
	/** People, organisations and states that the caller knows. */
	people?: Person[];
	/** Outlets that the caller knows. */
	outlets?: Outlet[];
}

export interface Outlet {
	name: string;
	aliases?: string[];
	kind?: string;
	/** Of its seat, ISO 3166 alpha-2. */
	country?: string;
	/** A BCP 47 tag. */
	language?: string;
}

export interface Format {
	name: string;
	mediaType: string;
	/** With its period. */
	extension: string;
	about: string;
	/** What its offsets count. */
	unit: "bytes" | "runes" | "utf16";
}

export type Kind = "direct" | "mixed" | "indirect";
export type Medium = "speech" | "writing" | "thought" | "other";
export type SpeakerKind = "person" | "organization" | "group" | "document";
export type How = "told" | "interview" | "quoted by" | "reported by" | "published in" | "carried by" | "monitored by" | "via";

/** A news article with its quotations. What is not known is absent, or empty. */
export interface Document {
	id?: string | number;
	lang?: string;
	text: string;
	dateline?: Dateline;
	publisher?: string;
	quotes: Quote[];
	speakers: Speaker[];
}

/** A range of the text, without its end, in UTF-16 units. */
export interface Span {
	start: number;
	end: number;
}

/** The opening of an agency's report. */
export interface Dateline {
	start: number;
	end: number;
	places: string[];
	date: string;
	outlet?: string;
}

/** What was said, by whom, and through whom it is known. */
export interface Quote {
	kind: Kind;
	medium: Medium;
	/** The cue denies the content: "denied that". */
	denied?: boolean;
	content: Span[];
	cue: Span[];
	source: Span[];
	to?: Span[];
	speaker?: Quoted;
	relays: Relay[];
	sentence?: Span;
	confidence: number;
	rule?: string;
}

/** The speaker, as a quotation has it: the one in speakers with this id and name. */
export interface Quoted {
	id?: string;
	name: string;
	role: string;
}

/** Somebody who is quoted. */
export interface Speaker {
	id?: string;
	name: string;
	role: string;
	kind?: SpeakerKind;
	members?: Person[];
	mentions?: Span[];
	/** Indices of quotes. */
	quotes?: number[];
}

/** Somebody whom the caller knows, or one of several who speak together. */
export interface Person {
	id?: string;
	name: string;
	aliases?: string[];
	role?: string;
	kind?: SpeakerKind;
}

/** An outlet through which a quotation reached the article. */
export interface Relay {
	outlet: string;
	start: number;
	end: number;
	known?: string;
	kind?: string;
	country?: string;
	language?: string;
	how?: How;
	carried?: boolean;
}
