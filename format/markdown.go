package format

import (
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/quoteattribution/quote"
)

// A markdownWriter writes CommonMark with the tables of GitHub: an article is a
// heading with its id, or else its number, a line with its dateline or publisher, and a
// table of its quotations.
//
// Texts are nothing but text: no mark of theirs makes a cell, markup, HTML, a link or
// a mention of a user.
type markdownWriter struct {
	w io.Writer
	n int // documents
}

func newMarkdown(w io.Writer, _ Options) Writer { return &markdownWriter{w: w} }

// Write writes an article.
func (m *markdownWriter) Write(doc *quote.Document) error {
	var b strings.Builder
	if m.n++; m.n > 1 {
		b.WriteByte('\n')
	}
	fmt.Fprintf(&b, "## %s\n\n", escapeMarkdown(titleOf(doc, m.n)))
	if line := markdownOrigin(doc); line != "" {
		b.WriteString(line + "\n\n")
	}
	if len(doc.Quotes) == 0 {
		b.WriteString("No quotations.\n")
	} else {
		b.WriteString("| Speaker | Kind | Through | Words | Confidence |\n")
		b.WriteString("| :-- | :-- | :-- | :-- | --: |\n")
	}
	for i := range doc.Quotes {
		q := &doc.Quotes[i]
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %.2f |\n", markdownSpeaker(doc, q), markdownKind(q), markdownWay(doc, q), escapeMarkdown(doc.Join(q.Content...)), q.Confidence)
	}
	_, err := io.WriteString(m.w, b.String())
	return err
}

// Close does nothing: every table is complete.
func (*markdownWriter) Close() error { return nil }

// markdownOrigin is a line that says where an article comes from; "" where nothing does.
func markdownOrigin(doc *quote.Document) string {
	if doc.Dateline == nil {
		if doc.Publisher == "" {
			return ""
		}
		return "Publisher: " + escapeMarkdown(doc.Publisher)
	}
	parts := append([]string(nil), doc.Dateline.Places...)
	for _, s := range []string{doc.Dateline.Date, doc.Publisher} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return "Dateline: " + escapeMarkdown(strings.Join(parts, " · "))
}

// markdownSpeaker is the speaker with the role, or else the source as it stands.
func markdownSpeaker(doc *quote.Document, q *quote.Quote) string {
	switch s := q.Speaker; {
	case s != nil && s.Role != "":
		return "**" + escapeMarkdown(s.Name) + "**, " + escapeMarkdown(s.Role)
	case s != nil:
		return "**" + escapeMarkdown(s.Name) + "**"
	}
	return escapeMarkdown(doc.Join(q.Source...))
}

// markdownKind is the kind, with the medium where it is not speech.
func markdownKind(q *quote.Quote) string {
	if q.Medium == quote.Speech {
		return q.Kind.String()
	}
	return q.Kind.String() + ", " + q.Medium.String()
}

// markdownWay is the way of relayed words: how and through which relays, to the
// publisher. It is empty for words without a relay.
func markdownWay(doc *quote.Document, q *quote.Quote) string {
	if len(q.Relays) == 0 {
		return ""
	}
	var steps []string
	for _, r := range q.Relays {
		step := escapeMarkdown(r.Name)
		if how := r.How.String(); how != "" {
			step += " (" + how + ")"
		}
		steps = append(steps, step)
	}
	if doc.Publisher != "" {
		steps = append(steps, escapeMarkdown(doc.Publisher))
	}
	return strings.Join(steps, " → ")
}

var (
	// markup are the marks that make something else of a text, and a backslash before
	// them does not.
	markup = regexp.MustCompile("[\\\\`*_{}\\[\\]<>&#|~!$^]")

	// linked are the beginnings of what GitHub links although its marks are escaped:
	// addresses, users and issues.
	linked = regexp.MustCompile(`(?i)://|\bwww\.|[@#][\pL\pN_]`)
)

// escapeMarkdown is a text as part of a line, with nothing in it that makes markup. In
// what would become a link it has a word joiner (U+2060), which shows nothing.
func escapeMarkdown(s string) string {
	const joiner = "\x00" // no text has it here
	s = linked.ReplaceAllStringFunc(strings.TrimSpace(oneLine(s)), func(m string) string {
		switch m[0] {
		case ':':
			return ":" + joiner + "//"
		case '@', '#':
			return m[:1] + joiner + m[1:]
		}
		return m[:3] + joiner + "."
	})
	return strings.ReplaceAll(markup.ReplaceAllString(s, `\$0`), joiner, "&#8288;")
}
