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
// Parse is enough for most. A [Parser] limits the kinds, and knows people and
// outlets of the caller's. Document.Speakers lists everybody who is quoted,
// each once, with their quotations. [Outlets] lists the outlets that the
// package knows. A Document marshals to JSON, see below.
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
// with its subject. Names are joined into people over the whole article, role
// nouns and pronouns are linked to the nearest of them that fits. Outlets are
// found by a registry and by their form ("the daily X"). Everything is rules
// and word lists; the lists were compiled by hand, the reader finds them as
// plain text in internal/lexicon and internal/outlet.
//
// The words follow Pareti, A Database of Attribution Relations (LREC 2012),
// and Newell, Margolin and Ruths, An Attribution Relations Corpus for Political
// News (LREC 2018).
//
// # Limits
//
// The rules are for English news. In other languages marks are paired by the
// text's own convention, but only the speech itself is found. Indirect speech
// is found where a verb of saying takes a clause; thoughts and intentions
// ("hopes that", "wants to") only where marks stand in them. ACCURACY.md has
// the figures.
//
// # Cost
//
// Parse takes time and memory linear in the text, about 15 MB/s on one core,
// a third faster where only direct speech is asked for; allocation is about 25
// bytes a byte of text. The word lists are read on first use, in about 15 ms.
// There is no global state beyond them, and everything is safe for concurrent
// use.
//
// # JSON
//
// A document is one object with the keys id, lang, text, dateline {start, end,
// places, date, outlet}, quotes and speakers. A quote has kind, content, cue
// and source (lists of {start, end}), speaker {id, name, role} and relays (a
// list of {outlet, start, end}; known, the outlet's usual name, where the
// article uses another; carried, true where the relay is not stated in the
// attribution itself). A speaker of the list has id, name, role, kind, mentions
// and quotes (indices). Keys of what is absent are left out, except for lists.
package quote
