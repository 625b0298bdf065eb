package format

import (
	"iter"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/quoteattribution/quote"
)

// separator stands between several values of a cell. It is not escaped where a value
// has it: JSON is exact.
const separator = "; "

// A column of csv and tsv says one thing of a quotation.
type column struct {
	name, about string
	value       func(*row) string
}

// columns are the columns of csv and tsv, in order. A cell is empty where its value is
// absent. A column with several values, those of relays, members and parts, has one for
// each of them, in the same order, with a separator between them.
var columns = []column{
	{"document", "id of the document, as the caller gave it; of one without, Article and its number, from 1", func(r *row) string { return titleOf(r.doc, r.at) }},
	{"language", "of the document, a BCP 47 tag", func(r *row) string { return languageTag(r.doc) }},
	{"publisher", "the document's own outlet", func(r *row) string { return r.doc.Publisher }},
	{"places", "of the dateline, as written", func(r *row) string { return joinCells(r.dateline().Places) }},
	{"date", "of the dateline, as written", func(r *row) string { return r.dateline().Date }},

	{"number", "of the quotation in its document, from 1", func(r *row) string { return strconv.Itoa(r.number) }},
	{"kind", "direct, mixed or indirect", func(r *row) string { return r.quote.Kind.String() }},
	{"medium", "speech, writing, thought or other", func(r *row) string { return r.quote.Medium.String() }},
	{"speaker", "the name, resolved over the document", func(r *row) string { return r.speaker().Name }},
	{"speaker_id", "as the caller gave it", func(r *row) string { return r.speaker().ID }},
	{"role", "title or function of the speaker, in the document's words", func(r *row) string { return r.speaker().Role }},
	{"speaker_kind", "person, organization, group or document", speakerKind},
	{"members", "names of those who speak together", func(r *row) string {
		return joinEach(r.speaker().Members, func(p *quote.Person) string { return p.Name })
	}},
	{"member_ids", "their ids, as the caller gave them", func(r *row) string {
		return joinEach(r.speaker().Members, func(p *quote.Person) string { return p.ID })
	}},
	{"source", "whom the words are attributed to, as it stands", func(r *row) string { return r.text(r.quote.Source) }},
	{"cue", "the words that signal the quotation", func(r *row) string { return r.text(r.quote.Cue) }},
	{"content", "what was said, its parts with a space between them", func(r *row) string { return r.text(r.quote.Content) }},
	{"addressee", "whom it was said to, as it stands", func(r *row) string { return r.text(r.quote.To) }},

	{"relays", "outlets that passed the words on, as the document calls them, nearest to the speaker first", func(r *row) string {
		return joinEach(r.quote.Relays, func(x *quote.Relay) string { return x.Name })
	}},
	{"outlets", "their usual names", func(r *row) string {
		return joinEach(r.quote.Relays, func(x *quote.Relay) string { return x.Outlet.Name })
	}},
	{"how", "in which way each passed the words on", func(r *row) string {
		return joinEach(r.quote.Relays, func(x *quote.Relay) string { return x.How.String() })
	}},
	{"carried", "true where other words of the speaker state the relay, false where these do", func(r *row) string {
		return joinEach(r.quote.Relays, func(x *quote.Relay) string { return strconv.FormatBool(x.Carried) })
	}},
	{"provenance", "speaker > relays > publisher", func(r *row) string { return strings.Join(r.doc.Provenance(r.quote), " > ") }},

	{"sentence", "where the quotation stands, with all that belongs to it", func(r *row) string { return r.text([]quote.Span{r.quote.Sentence}) }},
	{"line", "that the content begins in, from 1", func(r *row) string { return strconv.Itoa(r.lines.of(r.quote.Content[0].Start)) }},
	{"start", "of the content, in bytes of the text", func(r *row) string { return strconv.Itoa(r.quote.Content[0].Start) }},
	{"end", "of the content, in bytes, behind its last", func(r *row) string { return strconv.Itoa(r.quote.Content[len(r.quote.Content)-1].End) }},
	{"spans", "start-end of each part of the content", func(r *row) string { return joinEach(r.quote.Content, startEnd) }},

	{"confidence", "how likely content and source are right, from 0 to 1", func(r *row) string { return decimal(r.quote.Confidence) }},
	{"rule", "what found the quotation", func(r *row) string { return r.quote.Rule }},
	{"denied", "true where the cue denies the content: denied that", func(r *row) string { return strconv.FormatBool(r.quote.Denied) }},
}

// Columns yields the columns of csv and tsv in order: the name that the header has, and
// what the cells say.
func Columns() iter.Seq2[string, string] {
	return func(yield func(name, about string) bool) {
		for i := range columns {
			if !yield(columns[i].name, columns[i].about) {
				return
			}
		}
	}
}

// A row is what the columns read.
type row struct {
	doc    *quote.Document
	at     int // the number of the document
	quote  *quote.Quote
	number int
	lines  lineEnds
}

// rows yields the cells of every quotation of a document, whose number among them is given. Each takes the place of the
// one before.
func rows(doc *quote.Document, at int) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		r := row{doc: doc, at: at, lines: endsOf(doc.Text)}
		cells := make([]string, len(columns))
		for i := range doc.Quotes {
			r.quote, r.number = &doc.Quotes[i], i+1
			for k := range columns {
				cells[k] = columns[k].value(&r)
			}
			if !yield(cells) {
				return
			}
		}
	}
}

// titleOf is what a document is called: by its id, or by its number.
func titleOf(doc *quote.Document, number int) string {
	if doc.ID == "" {
		return "Article " + strconv.Itoa(number)
	}
	return doc.ID
}

// columnNames is the names of the columns.
func columnNames() []string {
	names := make([]string, len(columns))
	for i := range columns {
		names[i] = columns[i].name
	}
	return names
}

// speaker is the speaker, without any facts where there is none.
func (r *row) speaker() *quote.Speaker {
	if r.quote.Speaker == nil {
		return new(quote.Speaker)
	}
	return r.quote.Speaker
}

func (r *row) text(spans []quote.Span) string { return r.doc.Join(spans...) }

func speakerKind(r *row) string {
	if r.speaker().Kind == quote.UnknownSpeaker {
		return ""
	}
	return r.speaker().Kind.String()
}

// dateline is the dateline of the document, without any facts where there is none.
func (r *row) dateline() *quote.Dateline {
	if r.doc.Dateline == nil {
		return new(quote.Dateline)
	}
	return r.doc.Dateline
}

func startEnd(s *quote.Span) string { return strconv.Itoa(s.Start) + "-" + strconv.Itoa(s.End) }

// decimal is a number with as many digits as it has.
func decimal(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// languageTag is the tag of the language of a document, "" where it is not known.
func languageTag(doc *quote.Document) string {
	if doc.Language.IsRoot() {
		return ""
	}
	return doc.Language.String()
}

// joinEach joins what is said of each of several things; it is "" where nothing is.
func joinEach[T any](list []T, say func(*T) string) string {
	values := make([]string, len(list))
	for i := range list {
		values[i] = say(&list[i])
	}
	return joinCells(values)
}

func joinCells(values []string) string {
	if !slices.ContainsFunc(values, func(v string) bool { return v != "" }) {
		return ""
	}
	return strings.Join(values, separator)
}

// lineEnds are the offsets of the line ends of a text.
type lineEnds []int

func endsOf(text string) (ends lineEnds) {
	for at := 0; ; {
		i := strings.IndexByte(text[at:], '\n')
		if i < 0 {
			return ends
		}
		at += i + 1
		ends = append(ends, at-1)
	}
}

// of is the number of the line that an offset lies in, as quote.Document.Line has it.
func (e lineEnds) of(offset int) int { return 1 + sort.SearchInts(e, offset) }
