// Package quote finds out who said what in a news article, and through whom it
// is known.
//
//	doc := quote.Parse(article)
//	for _, q := range doc.Quotes {
//		fmt.Println(q.Speaker, q.Kind, q.Relays, doc.Join(q.Content...))
//	}
//
// [Parse] reads an article and returns its quotations, each with
//
//   - content, what was said: all in quotation marks ([Direct]), a part of it
//     ([Mixed]) or none ([Indirect]);
//   - cue, the words that signal it: said, according to, quoted ... as saying;
//   - source, the mention it is attributed to: "the spokesman";
//   - speaker, who that is in this article: Dimitry Peskov, Kremlin Spokesman;
//   - relays, the outlets that passed the words on: "Tass news agency quoted
//     the spokesman as saying".
//
// # Which call for which need
//
//	the quotations of an article             Parse
//	of one whose language or outlet is known Parser.ParseArticle
//	of one that may be given up              Parser.ParseContext
//	of many articles, on all cores           Parser.All
//	of JSON Lines, files, folders            package articles
//	a sequence of documents, written         Format.WriteAll of package format
//	of some kinds or media alone             Parser.Kinds, Parser.Media: filters
//	only those that are likely right         Parser.MinConfidence, or Quote.Confidence
//	any other choice of them                 Document.Filter
//	words said or written, not thought       Quote.Medium
//	what somebody denies                     Quote.Denied
//	what stands in quotation marks, fast     Parser.MarksOnly, another result
//	more of what is said outside them        Parser.Tagger, package neural, slower
//	with people and outlets of the caller's  Parser.People, Parser.Outlets
//	who is quoted, with what                 Document.Speakers, Document.By, Speaker.People
//	who was told                             Quote.To
//	through whom the words came, and how     Quote.Relays, Relay.How, Document.Provenance
//	the sentence of a quotation, its line    Quote.Sentence, Document.Line
//	the article without its quotations       Document.Mask
//	offsets for Python or JavaScript         Document.Offsets
//	why something was found                  Quote.Rule
//	the outlets that the package knows       Outlets, LookupOutlet, FindOutlets
//	an object of JSON, and back              json.Marshal, json.Unmarshal of a Document
//	CSV, HTML, Web Annotation, TEI, ...      package format
//
// # Offsets
//
// All offsets are bytes of the text as given, half-open: doc.Text[s.Start:s.End].
// They never split a rune of valid UTF-8. Content in marks includes the marks.
//
// Other spaces (no-break, thin, several, left as &nbsp;), line ends, soft hyphens
// and normal forms of Unicode change nothing about what is found, and the offsets
// are those of the text with them.
//
// # What is absent
//
// What is not known is nil or empty: Speaker is nil for a quotation without a
// source and for a pronoun without an antecedent, Relays is empty for words
// that were said to the article's own outlet, Dateline is nil without one.
//
// # How it works
//
// Quotation marks are paired, the text becomes words and stretches in marks, and an ordered
// list of rules says which of those are speech, and whose, by a shallow grammar. In English
// a linear model labels the words outside marks as source, cue and content, with a dependency
// tree as part of its evidence. Speakers are resolved in passes over the whole article, the
// surest first, and relays by the way in which the attribution names an outlet. All languages
// are read alike. ARCHITECTURE.md tells it step by step; [Quote] lists the rules.
//
// # Languages
//
// These have a list of words, a file each in internal/lang: Catalan, Chinese, Croatian,
// Czech, Danish, Dutch, English, Finnish, French, German, Greek, Hungarian,
// Indonesian, Italian, Japanese, Korean, Norwegian, Polish, Portuguese, Romanian, Russian, Spanish,
// Swedish, Turkish and Ukrainian. In all of them there is direct, mixed and indirect
// speech with its cue, speaker and relays. English alone has weights; in the others
// indirect speech is what a construction leaves no doubt of. In a language without a list
// there is what is plainly an utterance in marks (a sentence, or five words), without a
// speaker.
// Names are given as they stand in the sentence, also in languages that decline them.
//
// Parser.Language tells the language; where it does not, the script and the
// function words of the text do, and a text that gives no clear evidence of
// another is taken for English. Document.Language says what was read.
//
// # Limits
//
// Rules and model are for news. Indirect quotations are broad: beliefs, wants
// and plans are attributed too, as the corpora have it; Quote.Medium tells them from
// words, and Quote.Confidence the sure ones from the others. A speaker is resolved inside one article. The
// first person means the author of the byline, where there is one. Transcripts
// ("SMITH: ...") and interviews ("Q: ...") are indirect speech, as no marks hold
// it, or mixed where some stand in it.
//
// Somebody may be given words that they did not say: above all where they are accused
// of them, deny them or are asked, in other languages than English, and where two
// people are "she". ACCURACY.md has the figures; testdata/known.txt has examples.
//
// # Accuracy
//
// On development sets, from 0 to 1; ACCURACY.md has the others and what they mean:
//
//	figure                              is     on
//	quoted speech found (F1)            .967   US news
//	with its source (F1), direct        .935   US news
//	with its source (F1), mixed         .824   US news
//	with its source (F1), indirect      .574   US news
//	with its source (F1), direct        .718   German news
//	right speaker, direct speech        .912   US news
//	somebody else named, direct speech  .039   US news
//	right speaker, direct speech        .956   wire copy
//	somebody else named, direct speech  .028   wire copy
//	relays (precision)                  .963   wire copy
//	relays (recall)                     .897   wire copy
//	datelines                           1.000  wire copy
//	false attributions, a hard case     .020   minimal texts
//
// # Cost
//
// Parse takes time and memory linear in the text. On one core:
//
//	                         MB/s  words/s    times counting words  bytes allocated a byte
//	English news             1.58  258,000    94.1                  15.5
//	English news, MarksOnly  12.2  1,990,000  12.1                  12.2
//	German news              8.43  1,130,000  18.5                  15.2
//	weights 7.9 MB, word lists 3.7 MB
//
// Other languages than English have no model, and with MarksOnly it is left out. Kinds
// saves no time. Weights and word lists are part of the program and read on first
// use; those of another language when a text is in it.
//
// # Concurrency
//
// There is no global state beyond those lists and weights, and they are never
// changed: any number of goroutines may call Parse, and the methods of one Parser, at
// a time. Parser.All parses many articles on all cores. A Parser keeps what it makes of
// its fields on its first use. After that it must be
// neither changed nor copied; make another one for other settings. A Document is the
// caller's: nothing else refers to it.
//
// # JSON
//
// A document is one object, which json.Unmarshal reads back: [Document.MarshalJSON] has the
// keys. schema.json in the repository is a JSON Schema of it.
//
// # Stability
//
// Names and keys stay as they are through version 1; what is found may get better with
// a minor version, and stays the same, byte for byte, in a patch: CHANGELOG.md.
package quote
