package relay

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/credit"
	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/outlet"
	"github.com/quoteattribution/quote/internal/speech"
	"github.com/quoteattribution/quote/internal/text"
)

var (
	corpora = flag.String("corpora", filepath.FromSlash("../../../shared/corpora"), "`directory` of the corpora")
	errors  = flag.Bool("errors", false, "print what differs from the gold annotation")
)

// A goldDocument is an article of a corpus, as far as relays need it.
type goldDocument struct {
	ID     string
	Lang   string
	Text   string
	Quotes []goldQuote
}

type goldQuote struct {
	Kind    string
	Content []text.Span
	Cue     []text.Span
	Source  []text.Span
	Speaker struct{ Name string }
	Relays  []struct{ Outlet string }
}

// TestGold measures the relays alone: quotations and speakers are those of the
// gold annotation. The corpora that are not there are passed over.
func TestGold(t *testing.T) {
	for _, c := range []struct {
		path  string
		least float64 // F1
	}{
		{filepath.FromSlash("../../testdata/eval/wire.jsonl"), 0.95},
		{filepath.Join(*corpora, "relay", "dev.jsonl"), 0.95},
		{filepath.FromSlash("../../testdata/eval/probes.jsonl"), 0.85},
	} {
		file, err := os.Open(c.path)
		if err != nil {
			t.Logf("%s: not there", c.path)
			continue
		}
		var s score
		for lines := bufio.NewReader(file); ; {
			line, err := lines.ReadBytes('\n')
			if err != nil {
				break
			}
			var d goldDocument
			if err := json.Unmarshal(line, &d); err != nil {
				t.Fatalf("%s: %v", c.path, err)
			}
			s.document(&d)
		}
		file.Close()
		t.Logf("%s: P %.3f R %.3f F1 %.3f; outlets mentioned %.3f", filepath.Base(filepath.Dir(c.path))+"/"+filepath.Base(c.path), s.precision(), s.recall(), s.f1(), float64(s.mentioned)/float64(s.gold))
		if s.f1() < c.least {
			t.Errorf("%s: F1 %.3f, want %.3f", c.path, s.f1(), c.least)
		}
	}
}

// A score counts pairs of a quotation and an outlet.
type score struct{ gold, found, right, mentioned int }

func (s *score) precision() float64 { return float64(s.right) / float64(max(1, s.found)) }
func (s *score) recall() float64    { return float64(s.right) / float64(max(1, s.gold)) }
func (s *score) f1() float64        { return 2 * float64(s.right) / float64(max(1, s.gold+s.found)) }

func (s *score) document(d *goldDocument) {
	base, _, _ := strings.Cut(d.Lang, "-")
	paras := text.Paragraphs(d.Text)
	origin := credit.Find(d.Text, paras, outlet.Known(), "")
	a := article.Read(d.Text, article.Options{Lexicon: lang.For(base), Paragraphs: paras, Body: origin.Body})
	defer a.Release()
	ms := outlet.Mentions(a, outlet.Known())
	qs, speakers := given(a, d)
	out := Find(a, qs, speakers, ms, origin.Own)
	for i, q := range d.Quotes {
		want, got := map[string]bool{}, map[string]bool{}
		for _, r := range q.Relays {
			want[plain(r.Outlet)] = true
			for _, m := range ms {
				if plain(m.Name) == plain(r.Outlet) {
					s.mentioned++
					break
				}
			}
		}
		for _, r := range out[i] {
			got[plain(ms[r.Mention].Name)] = true
		}
		s.gold, s.found = s.gold+len(want), s.found+len(got)
		for o := range want {
			if got[o] {
				s.right++
			}
		}
		if *errors && fmt.Sprint(want) != fmt.Sprint(got) {
			names := ""
			for _, r := range out[i] {
				names += fmt.Sprintf(" %s(%v,%v)", ms[r.Mention].Name, r.How, r.Carried)
			}
			fmt.Printf("%s q%d %s: want %v got%s\n", d.ID, i, q.Speaker.Name, want, names)
		}
	}
}

// given makes the quotations and speakers of the gold annotation.
func given(a *article.Article, d *goldDocument) ([]speech.Quotation, []Speaker) {
	ids := map[string]int{}
	var qs []speech.Quotation
	var speakers []Speaker
	for _, g := range d.Quotes {
		q := speech.Quotation{Kind: map[string]speech.Kind{"direct": speech.Direct, "mixed": speech.Mixed, "indirect": speech.Indirect}[g.Kind]}
		for _, s := range g.Content {
			q.Content = append(q.Content, tokens(a, s))
		}
		for _, s := range g.Cue {
			q.Cue = append(q.Cue, tokens(a, s))
		}
		if len(g.Source) > 0 {
			q.Source = tokens(a, g.Source[0])
			q.Core = q.Source
		}
		qs = append(qs, q)
		s := Speaker{ID: -1, Name: g.Speaker.Name}
		if s.Name != "" {
			if _, ok := ids[s.Name]; !ok {
				ids[s.Name] = len(ids)
			}
			s.ID = ids[s.Name]
			s.State = a.Lexicon.Lookup(s.Name).Class.Is(lang.Nation | lang.Place | lang.Seat)
		}
		speakers = append(speakers, s)
	}
	return qs, speakers
}

// tokens is the range of the tokens that lie in a span.
func tokens(a *article.Article, s text.Span) (p speech.Phrase) {
	p.First = -1
	for i := range a.Tokens {
		if t := &a.Tokens[i]; t.End > s.Start && t.Start < s.End {
			if p.First < 0 {
				p.First = i
			}
			p.End = i + 1
		}
	}
	if p.First < 0 {
		return speech.Phrase{}
	}
	return p
}

// plain is a name as the scorer compares it: without case, article and type noun.
func plain(name string) string {
	name = strings.TrimPrefix(strings.ToLower(name), "the ")
	for _, tail := range []string{" news agency", " newspaper", " daily", " agency"} {
		name = strings.TrimSuffix(name, tail)
	}
	return name
}
