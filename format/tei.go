package format

import (
	"io"
	"strconv"

	"github.com/quoteattribution/quote"
)

// A teiWriter writes a TEI P5 document, of several a teiCorpus. Without any it writes a
// document without text, as a corpus must have one.
//
// The text stands in a <p> for each paragraph, with all of its characters but white
// space between paragraphs. In it are
//
//	<said>                    content, in its marks. who is the speaker, toWhom the
//	                          addressee, direct whether all of it stands in marks, aloud
//	                          true for speech and false for thought, cert the confidence,
//	                          ana the kind and the medium
//	<seg type="cue">          a cue; corresp are the quotations it belongs to, so in
//	<rs type="source">        a source, ref is the speaker
//	<rs type="addressee">     an addressee
//	<orgName type="outlet">   a relay, ref is the outlet
//	<rs type="mention">       another mention of a speaker
//
// Said is what the Guidelines have for speech and thought, direct or not, whether
// marked or not (3.3.3), and alone says who and how. What a program has to cut, as it
// has several spans, runs over paragraphs or overlaps something else, are several
// elements, linked by next and prev (20.3); attributes stand at all of them, and what
// refers to it names the first.
//
// <standOff> before the text has the speakers as <person>, <personGrp> and <org>, and
// as <bibl> where they are documents, the outlets as <org type="outlet">, and who
// relayed what: <relation name="quoted-by" active="#o1" passive="#q1"/>, nearest to the
// speaker first, with type="carried" where other words of the speaker state it. name is
// the way with hyphens, "relay" where it is not known.
//
// Characters that XML 1.0 does not have, and bytes that are no UTF-8, are U+FFFD.
type teiWriter struct {
	w       io.Writer
	options Options
	first   *quote.Document
	n       int
}

const teiSpace = "http://www.tei-c.org/ns/1.0"

func newTEI(w io.Writer, o Options) Writer { return &teiWriter{w: w, options: o} }

// Write writes a document, or keeps the first, until it is known whether it is
// alone.
func (t *teiWriter) Write(doc *quote.Document) error {
	t.n++
	if t.n == 1 {
		t.first = doc
		return nil
	}
	if t.n == 2 {
		m := t.xml(0)
		m.WriteString(xmlDeclaration)
		m.open("teiCorpus", attribute{"xmlns", teiSpace})
		teiCorpusHeader(m)
		if err := t.flush(m); err != nil {
			return err
		}
		if err := t.member(1, t.first); err != nil {
			return err
		}
		t.first = nil
	}
	return t.member(t.n, doc)
}

// Close writes the only document, or ends the corpus.
func (t *teiWriter) Close() error {
	m := t.xml(0)
	if t.n < 2 {
		if t.first == nil {
			t.first = new(quote.Document)
		}
		m.WriteString(xmlDeclaration)
		writeTEI(m, t.first, "")
	} else {
		m.depth = 1
		m.close("teiCorpus")
	}
	return t.flush(m)
}

const xmlDeclaration = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"

// member writes a document of a corpus.
func (t *teiWriter) member(n int, doc *quote.Document) error {
	m := t.xml(1)
	writeTEI(m, doc, "d"+strconv.Itoa(n)+".")
	return t.flush(m)
}

func (t *teiWriter) xml(depth int) *xmlText {
	return &xmlText{indent: t.options.Indent, depth: depth}
}

func (t *teiWriter) flush(m *xmlText) error {
	_, err := io.WriteString(t.w, m.String())
	return err
}

// writeTEI writes a document whose ids all begin with a prefix; it is "" for a
// document that is no part of a corpus.
func writeTEI(m *xmlText, doc *quote.Document, prefix string) {
	alone := ""
	if prefix == "" {
		alone = teiSpace
	}
	m.open("TEI", attribute{"xmlns", alone})
	teiHeader(m, doc, prefix == "")
	t := newTEIText(doc, prefix)
	t.standOff(m)
	m.open("text", attribute{"xml:lang", teiLanguage(doc)})
	m.open("body")
	t.write(m)
	m.close("body")
	m.close("text")
	m.close("TEI")
}
