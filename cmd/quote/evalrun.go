package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/internal/eval"
)

// An evaluation is one run of quote eval.
type evaluation struct {
	evalOptions
	std    streams
	status int

	gold   []*eval.Document
	probes []*eval.Probe     // with -probes those that gold was made from
	from   map[string]string // the files of the ids of gold
	pred   []*eval.Document
}

// run reads, measures and writes.
func (e *evaluation) run() error {
	if err := e.readGold(); err != nil {
		return err
	}
	if err := e.predict(); err != nil {
		return err
	}
	e.pred = eval.Filter(e.pred, e.counts)
	groups, err := e.measure()
	if err != nil {
		return err
	}
	var b bytes.Buffer
	switch e.format {
	case "json":
		err = writeEvalJSON(&b, groups)
	case "csv":
		err = writeEvalCSV(&b, groups)
	default:
		e.writeText(&b, groups)
	}
	if err != nil {
		return err
	}
	_, err = io.WriteString(e.std.out, withoutControls(b.String()))
	return err
}

// fail tells an error, of which each line may be one, and the exit status shows it.
func (e *evaluation) fail(err error) {
	for line := range strings.Lines(err.Error()) {
		fmt.Fprintf(e.std.err, "quote: %s\n", withoutControls(strings.TrimSuffix(line, "\n")))
	}
	e.status = 1
}

func (e *evaluation) warn(format string, args ...any) {
	fmt.Fprintf(e.std.err, "quote: warning: %s\n", withoutControls(fmt.Sprintf(format, args...)))
}

// readGold reads the annotated documents of all files.
func (e *evaluation) readGold() error {
	e.from = map[string]string{}
	lines := map[string]int{}
	var faults []error
	for _, name := range e.goldFiles {
		docs, err := e.goldFile(name)
		if err == nil && len(docs) == 0 {
			err = fmt.Errorf("%s: no documents", e.called(name))
		}
		if err != nil {
			faults = append(faults, err)
			continue
		}
		for _, d := range docs {
			place := fmt.Sprintf("%s:%d", e.called(name), d.Line)
			if first, dup := e.from[d.ID]; dup {
				faults = append(faults, fmt.Errorf("%s: the id %q stands in %s:%d already", place, d.ID, first, lines[d.ID]))
				break
			}
			e.from[d.ID], lines[d.ID] = e.called(name), d.Line
			if _, err := language.Parse(d.Lang); d.Lang != "" && err != nil {
				faults = append(faults, fmt.Errorf("%s: lang %q: want a BCP 47 tag such as en or pt-BR: %w", place, d.Lang, err))
			}
		}
		e.gold = append(e.gold, docs...)
	}
	return errors.Join(faults...)
}

// goldFile reads one file; with -probes it keeps the probes too.
func (e *evaluation) goldFile(name string) ([]*eval.Document, error) {
	f, err := e.open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if !e.asProbes {
		return eval.Read(f, e.called(name), nil)
	}
	probes, err := eval.ReadProbes(f, e.called(name))
	if err != nil {
		return nil, err
	}
	e.probes = append(e.probes, probes...)
	docs := make([]*eval.Document, len(probes))
	for i, p := range probes {
		docs[i] = p.Document()
	}
	return docs, nil
}

// open opens a file, or standard input, either of which may be packed by gzip.
func (e *evaluation) open(name string) (io.ReadCloser, error) {
	in := io.NopCloser(e.std.in)
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, fmt.Errorf("%s: %s", name, reason(err))
		}
		in = f
	}
	buf := bufio.NewReader(in)
	unpacked := struct {
		io.Reader
		io.Closer
	}{buf, in}
	if head, _ := buf.Peek(3); string(head) == "\x1f\x8b\x08" {
		z, err := gzip.NewReader(buf)
		if err != nil {
			in.Close()
			return nil, fmt.Errorf("%s: the gzip data is damaged", e.called(name))
		}
		unpacked.Reader = z
	}
	return unpacked, nil
}

// called is the name of a file in messages.
func (e *evaluation) called(name string) string {
	if name == "-" {
		return "standard input"
	}
	return name
}

// predict reads the predictions, or makes them, and tells which documents have no
// partner.
func (e *evaluation) predict() error {
	if e.predFile == "" {
		return e.parse()
	}
	f, err := e.open(e.predFile)
	if err != nil {
		return err
	}
	defer f.Close()
	name := e.called(e.predFile)
	if e.pred, err = eval.Read(f, name, eval.Texts(e.gold)); err != nil {
		return err
	}
	var missing, extra []string
	predicted := eval.Texts(e.pred)
	for _, d := range e.gold {
		if _, ok := predicted[d.ID]; !ok {
			missing = append(missing, d.ID)
		}
	}
	for _, d := range e.pred {
		if e.from[d.ID] == "" {
			extra = append(extra, d.ID)
		}
	}
	if len(missing) == len(e.gold) {
		return fmt.Errorf("%s: none of its %d documents has the id of one of the %d annotated ones, such as %q", name, len(e.pred), len(e.gold), e.gold[0].ID)
	}
	if len(missing) > 0 {
		e.warn("%s: no prediction for %d of %d annotated documents, such as %q; they count as if nothing was found", name, len(missing), len(e.gold), missing[0])
	}
	if len(extra) > 0 {
		e.warn("%s: %d of %d predicted documents are not annotated, such as %q; they are passed over", name, len(extra), len(e.pred), extra[0])
	}
	return nil
}

// parse reads the texts with package quote. A document that fails is told, and
// counts as if nothing was found.
func (e *evaluation) parse() error {
	parser := quote.Parser{Language: e.lang, MarksOnly: e.marksOnly}
	for doc, err := range parser.All(context.Background(), eval.Articles(e.gold)) {
		if err != nil {
			e.fail(err)
			continue
		}
		line, err := json.Marshal(doc)
		if err != nil {
			return err
		}
		found := new(eval.Document)
		if err := json.Unmarshal(line, found); err != nil {
			return err
		}
		e.pred = append(e.pred, found)
	}
	return nil
}

// counts reports whether a prediction is one that the flags ask for. One that does
// not tell its kind, medium or confidence is.
func (e *evaluation) counts(q *eval.Quote) bool {
	in := func(name string, list []string) bool {
		return len(list) == 0 || name == "" || slices.Contains(list, name)
	}
	return in(q.Kind, e.kinds) && in(q.Medium, e.media) && (q.Confidence == nil || *q.Confidence >= e.least)
}

// withoutControls puts U+FFFD for every control character but line end and tab, and
// for those that turn the direction of writing: a terminal would obey them.
func withoutControls(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case unicode.IsControl(r), '\u202a' <= r && r <= '\u202e', '\u2066' <= r && r <= '\u2069':
			return unicode.ReplacementChar
		}
		return r
	}, s)
}
