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
// Parse reads an article in the following order, in every language alike. What one
// step has made the later ones do not change.
//
//  1. Quotation marks are paired over each paragraph before sentences are cut, so
//     that a question mark inside them ends nothing: straight, curly, low, angle and
//     corner marks, two apostrophes, nested ones, and those that a new paragraph
//     repeats. Marks that close nothing are passed over, and the rest of the text
//     is read as if they were not there.
//
//  2. The text becomes units: words and marks of punctuation outside quotation
//     marks, fixed expressions, names of outlets, and stretches in marks, each with
//     what the list of words of its language says of it.
//
//  3. Turns of a transcript ("BERG: A") are quotations of their label, if labels
//     come again; Rule is "label". Paragraphs that begin with a dash are, if their
//     attribution stands inside ("dash"), and a paragraph of a dash and a name has
//     said the one before ("signed").
//
//  4. The rules of speech below are tried on all other words in marks, in order. The
//     first that fits makes them a quotation and gives it its name; where none does,
//     the words are no speech. Whose they are is read by a shallow grammar, which
//     knows the subject of a verb, before or behind it, and not a word about speech.
//
//  5. In a language that has weights, which is English, a sentence that says something
//     is parsed into a dependency tree, and a two-stage linear model labels its words
//     as source, cue and content, with tree, parts of speech, names and what the
//     rules found as its evidence. What is labelled is joined by the tree: a cue has the
//     subject that governs it, and content the cue that governs it. What is
//     unsaid ("did not say", "if she says", "refused to say") is refused, and so is what
//     somebody was accused of or asked. Rule is "model". The model decides on mixed and indirect speech; direct speech stays as
//     the rules found it, but for where the name of who speaks ends, and so do "according
//     to X", "Y quoted X as saying" and "a, said X, b" without marks ("reported").
//
//  6. Outlets are found by a registry and by their form ("the daily X"). An outlet
//     that only passes on ("Tass, quoting officials, said") is no source: who it
//     quotes is.
//
//  7. Speakers are found in passes over the whole article, the surest first: full
//     names; surnames and other parts; headlines; acronyms. Then each source in the
//     order of the text is tried as a label, relative pronoun, pronoun, outlet,
//     several people, name, apposition, relative ("his wife"), role noun ("the
//     spokesman"), the two, body ("the bank"), epithet; what no pass knows is somebody
//     new if it is a description, and nobody if it is a pronoun. Whoever is named for
//     the first time may be whom an unnamed source described before.
//
//  8. Relays are outlets for which the attribution shows a way, Relay.How, tried in
//     this order: monitored by, quoted by, reported by (according to it), carried by,
//     told, interview, reported by, published in, via. Further words of the same
//     speaker are carried: they have the same relays until the article names another
//     occasion ("told reporters"). The article's own outlet, known by its dateline, byline,
//     closing line or words like "could not verify", is none.
//
// The rules of step 4, by the names that Quote.Rule has:
//
//	continued     the paragraph before left its marks open
//	inside        «A, said X, B»: the marks are not closed for the attribution
//	announced     X said: and a paragraph that begins with "A"
//	interrupted   "A," said X, "B.": one quotation, named by the rule of the first part
//	leads         X said: "A"
//	follows       "A," said X
//	leads         X said, "A"      according to X, "A"
//	joined        X said "A" and "B"
//	alone         "A" is a sentence: whose the words or the subject before it are;
//	              in a paragraph of its own it is nobody's, unless all of it is speech
//	runs on       the same, in the sentence after a quotation
//	introduced    X had a message: "A"
//	branded       it was branded "a" by X; by nobody, where nobody is named
//	called        X called it "a": a part of a sentence, so the kind is mixed; titles of
//	              works and words kept at a distance ("so-called") are no speech
//	unattributed  many words of a sentence, of somebody whom nothing names
//
// In English, mixed speech is the model's, with what these rules found as a hint.
//
// The word lists were compiled by hand, as plain text in internal/lang,
// internal/outlet and internal/credit; MODEL.md describes the weights.
//
// The words follow Pareti, A Database of Attribution Relations (LREC 2012),
// and Newell, Margolin and Ruths, An Attribution Relations Corpus for Political
// News (LREC 2018).
//
// # Languages
//
// These have a list of words, a file each in internal/lang: Catalan, Chinese, Croatian,
// Czech, Danish, Dutch, English, Finnish, French, German, Greek, Hungarian,
// Indonesian, Italian, Norwegian, Polish, Portuguese, Romanian, Russian, Spanish,
// Swedish, Turkish and Ukrainian. In all of them there is direct, mixed and indirect
// speech with its cue, speaker and relays. English alone has weights; in the others
// indirect speech is what a construction leaves no doubt of: a verb of saying with its
// clause, "according to", an attribution behind or inside a sentence, and, where the
// language has a form for it, the sentences that go on in the subjunctive of report. In a
// language without a list there is what is plainly an utterance in marks (a sentence, or
// five words), without a speaker.
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
//	quoted speech found (F1)            .961   US news
//	with its source (F1), direct        .931   US news
//	with its source (F1), mixed         .815   US news
//	with its source (F1), indirect      .568   US news
//	with its source (F1), direct        .713   German news
//	right speaker, direct speech        .906   US news
//	somebody else named, direct speech  .044   US news
//	right speaker, direct speech        .936   wire copy
//	somebody else named, direct speech  .044   wire copy
//	relays (precision)                  .953   wire copy
//	relays (recall)                     .851   wire copy
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
//	weights 7.9 MB, word lists 1.4 MB
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
// A document is one object, which json.Unmarshal reads back; a Quote, a Speaker and a
// Relay alone have the form that they have inside it. schema.json in the repository is a
// JSON Schema of it. Keys of what is absent are left out, except for quotes, content, cue, source, relays,
// speakers and places, which are then empty lists, and role and the dateline's date, which
// are empty texts.
//
//	id             as in Document; a number where an Article had one
//	lang           the language, a BCP 47 tag
//	text           as in Document; each byte that is no UTF-8 is U+FFFD, and
//	               the offsets are those of this text
//	dateline       start, end, places, date, outlet
//	publisher      where the dateline does not name it
//	quotes         a list, in the order of the text:
//	  kind         direct, mixed, indirect
//	  medium       speech, writing, thought, other
//	  content      a list of start, end; so are
//	  cue
//	  source
//	  to           who was told
//	  speaker      id, name, role
//	  relays       a list, nearest to the speaker first:
//	    outlet     its name in the article
//	    start, end where that names it
//	    known      its usual name, where the article uses another
//	    kind       what it is: agency, newspaper, ...; with
//	    country    where it has its seat, ISO 3166, and
//	    language   that it writes in, BCP 47
//	    how        told, interview, quoted by, reported by, published in,
//	               carried by, monitored by, via
//	    carried    true where other words of the speaker state it
//	  sentence     start, end of the sentences that it stands in
//	  confidence   from 0 to 1
//	  rule         what found it, as in Quote.Rule
//	speakers       a list: id, name, role, kind (person, organization, group,
//	               document), members (of several who speak together: id, name, role,
//	               kind), mentions (a list of start, end), quotes (indices)
//
// # Stability
//
// Names and keys stay as they are through version 1; what is found may get better with
// a minor version, and stays the same, byte for byte, in a patch: CHANGELOG.md. Some were weighed and kept: spans are bytes and
// Offsets leads them elsewhere, as one unit in all places is what keeps them right; an
// outlet's country and language are codes as text, which JSON and tables hold as they
// are; Document.Publisher is a name, as a page knows its site; Join panics outside the
// text as slicing does, and so does Line.
package quote
