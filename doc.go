// Package quote finds out who said what in a news article, and through whom it
// is known.
//
//	doc := quote.Parse(article)
//	for _, q := range doc.Quotes {
//		fmt.Println(q.Speaker, q.Kind, q.Relays, doc.Slice(q.Content...))
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
// Parse is enough for most. A [Parser] limits the kinds, is told the language,
// and knows people and outlets of the caller's. Document.Speakers lists
// everybody who is quoted, each once, with their quotations. [Outlets] lists the
// outlets that the package knows. A Document marshals to JSON, see below.
//
// # Offsets
//
// All offsets are bytes of the text as given, half-open: doc.Text[s.Start:s.End].
// They never split a rune of valid UTF-8. Content in marks includes the marks.
//
// # What is absent
//
// What is not known is nil or empty: Speaker is nil for a quotation without a
// source and for a pronoun without an antecedent, Relays is empty for words
// that were said to the article's own outlet, Dateline is nil without one.
//
// # How it works
//
// Quotation marks are paired over each paragraph before sentences are cut, so
// that a question mark inside them ends nothing: straight, curly, low, angle
// and corner marks, two apostrophes, nested ones, and those that a new
// paragraph repeats. Marks that close nothing are passed over, and the rest of
// the text is read as if they were not there. The words around the marks tell
// whether they hold speech: a shallow grammar reads the cue verb of a clause
// with its subject. What is attributed outside the marks is found by a linear
// model, a two-stage structured perceptron over words, parts of speech and
// names, which sees what the grammar found; it never changes what stands in
// marks. Names are joined into people over the whole article; role nouns,
// acronyms, epithets and pronouns are linked to the nearest of them that fits,
// and the unnamed source of a lead to whom the article names next. Outlets are
// found by a registry and by their form ("the daily X"); what somebody says
// further in the same interview or report has the same relays. The word lists
// were compiled by hand, as plain text in internal/lexicon, internal/outlet and
// internal/locale; MODEL.md describes the weights.
//
// The words follow Pareti, A Database of Attribution Relations (LREC 2012),
// and Newell, Margolin and Ruths, An Attribution Relations Corpus for Political
// News (LREC 2018).
//
// # Languages
//
// Indirect speech is found in English alone. Some twenty languages (German,
// French, Spanish, Italian, Portuguese, Dutch, Russian, Chinese, the Scandinavian
// ones, Polish ...) have word lists, one file each in internal/locale, and rules
// that go by them: direct speech with its cue, speaker and relays, and the parts
// of sentences that stand in marks, as mixed quotations whose content is the
// marked part alone. In other languages there is what is plainly an utterance in
// marks (a sentence, or five words), without a speaker.
// Parser.Language tells the language; where it does not, the script and the
// function words of the text do, and a text that gives no clear evidence of
// another is taken for English. Document.Language says what was read.
//
// # Limits
//
// Rules and model are for news. Indirect quotations are broad: beliefs, wants
// and plans are attributed too, as the corpora have it; Quote.Confidence tells
// the sure ones from the others. A speaker is resolved inside one article. The
// first person means the author of the byline, where there is one. Transcripts
// ("SMITH: ...") and interviews ("Q: ...") are indirect speech, as no marks hold
// it, or mixed where some stand in it. ACCURACY.md has the figures.
//
// # Accuracy
//
// On development sets, from 0 to 1; ACCURACY.md has the others and what they mean:
//
//	figure                              is    on
//	quoted speech found (F1)            .961  US news
//	with its source (F1), direct        .914  US news
//	with its source (F1), mixed         .821  US news
//	with its source (F1), indirect      .601  US news
//	with its source (F1), direct        .810  German news
//	right speaker, direct speech        .884  US news
//	somebody else named, direct speech  .072  US news
//	right speaker, direct speech        .855  wire copy
//	somebody else named, direct speech  .100  wire copy
//	relays (precision)                  .779  wire copy
//	relays (recall)                     .565  wire copy
//	datelines                           .900  wire copy
//	false attributions, a hard case     .290  minimal texts
//
// # Cost
//
// Parse takes time and memory linear in the text. On one core:
//
//	                             MB/s  words/s    times counting words  bytes allocated a byte
//	English news                 1.85  301,000    79.1                  68.3
//	English news, Kinds: Direct  31.5  5,140,000  4.76                  13.2
//	German news                  15.2  2,030,000  10.6                  24.1
//	weights 5.9 MB, word lists 1.3 MB
//
// In other languages than English, and with Kinds limited to Direct, the model is
// left out. Weights and word lists are part of the program and read on first use,
// in about 60 ms; those of another language when a text is in it. There is no
// global state beyond them, and everything is safe for concurrent use.
//
// # JSON
//
// A document is one object with the keys id, lang, text, dateline {start, end,
// places, date, outlet}, publisher (where the dateline does not name it), quotes
// and speakers. A quote has kind, content, cue and source (lists of {start,
// end}), speaker {id, name, role}, relays (a list of {outlet, start, end; known,
// the outlet's usual name, where the article uses another; how, the way in which
// it passed the words on: told, interview, quoted by, reported by, published in,
// carried by, monitored by, via; carried, true where the relay is not stated in
// the attribution itself}) and confidence. A speaker
// of the list has id, name, role, kind, mentions and quotes (indices). Keys of
// what is absent are left out, except for lists, role and the dateline's date,
// which are empty.
package quote
