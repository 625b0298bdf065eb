package corpus_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/corpus"
)

func day(n int) time.Time { return time.Date(2030, 5, n, 0, 0, 0, 0, time.UTC) }

// of is an observation of a person.
func of(document, name, role, words string) corpus.Observation {
	return corpus.Observation{Document: document, Language: "en", Words: words, Speaker: quote.Person{Name: name, Role: role, Kind: quote.PersonSpeaker}}
}

const (
	bridge = `"The bridge will be closed to lorries from Monday, and nobody knows for how long."`
	wells  = `"The harvest failed twice, and the wells are dry in every village north of the river."`
	vote   = `"I will vote for the bill."`
)

// A quotation has its occurrences by date, those without one last, its first
// publication, and the way it took: said to A, carried by B and C.
func TestPath(t *testing.T) {
	told := of("told", "Ann Lee", "minister", bridge)
	told.Publisher, told.Date = "Tass", day(1)
	quoted := of("quoted", "Ann Lee", "minister", strings.ToLower(bridge))
	quoted.Publisher, quoted.Date = "Xinhua", day(2)
	quoted.Relays = []corpus.Passed{{Outlet: "Tass", How: quote.QuotedBy}}
	again := quoted
	again.Document, again.Publisher, again.Date = "again", "The Courier", time.Time{}
	twice := again
	twice.Index = 1 // the same article has the words twice
	r := merged(t, twice, again, quoted, told)
	if len(r.quotations) != 1 {
		t.Fatalf("%d quotations, want 1: %+v", len(r.quotations), r.quotations)
	}
	q := r.quotations[0]
	var order []string
	for _, o := range q.Occurrences {
		order = append(order, fmt.Sprint(o.Document, o.Index))
	}
	if d := cmp.Diff([]string{"told0", "quoted0", "again0", "again1"}, order); d != "" {
		t.Errorf("order of occurrences: %s", d)
	}
	if d := cmp.Diff(&corpus.Publication{Document: "told", Date: day(1), Publisher: "Tass"}, q.First); d != "" {
		t.Errorf("first publication: %s", d)
	}
	if q.Documents != 3 {
		t.Errorf("%d documents, want 3: one has the words twice", q.Documents)
	}
	want := []corpus.Edge{
		{From: "Tass", To: "The Courier", Quotations: 1, Documents: 1},
		{From: "Tass", To: "Xinhua", Quotations: 1, Documents: 1},
		{Speaker: "ann lee", From: "Ann Lee", To: "Tass", Quotations: 1, Documents: 1},
		{Speaker: "ann lee", From: "Ann Lee", To: "Tass", How: quote.QuotedBy, Quotations: 1, Documents: 2},
	}
	if d := cmp.Diff(want, q.Path); d != "" {
		t.Errorf("path: %s", d)
	}
	if d := cmp.Diff(want, r.edges); d != "" {
		t.Errorf("edges of the corpus, which has one quotation: %s", d)
	}
}

// Where no article has a date there is no first publication.
func TestNoDate(t *testing.T) {
	q := merged(t, of("a", "Ann Lee", "", bridge), of("b", "Ann Lee", "", bridge)).quotations
	if len(q) != 1 || q[0].First != nil {
		t.Errorf("got %+v, want one quotation without a first publication", q)
	}
}

// The same place read twice counts once, unless nothing tells places apart.
func TestTwice(t *testing.T) {
	for _, c := range []struct {
		reason, document string
		want             int
	}{
		{"an article that was read twice", "a", 1},
		{"articles without an id", "", 2},
	} {
		o := of(c.document, "Ann Lee", "", bridge)
		r := merged(t, o, o)
		if n := len(r.quotations[0].Occurrences); n != c.want || r.speakers[0].Occurrences != c.want {
			t.Errorf("%s: %d occurrences, %d of the speaker, want %d", c.reason, n, r.speakers[0].Occurrences, c.want)
		}
	}
}

// with is an observation with an id of the caller.
func with(o corpus.Observation, id string) corpus.Observation {
	o.Speaker.ID = id
	return o
}

// Who is one speaker over several articles, and why, and who is kept apart.
func TestSpeakers(t *testing.T) {
	for _, c := range []struct {
		reason string
		list   []corpus.Observation
		want   []string // key, names, why merged, whom kept apart from
	}{
		{"one id under two names", []corpus.Observation{with(of("a", "Ann Lee", "", vote), "Q1"), with(of("b", "Ann Lee-Moss", "", wells), "Q1")},
			[]string{"id:Q1 Ann Lee,Ann Lee-Moss [same id]"}},
		{"one name, two ids", []corpus.Observation{with(of("a", "Ann Lee", "", vote), "Q1"), with(of("b", "Ann Lee", "", vote), "Q2")},
			[]string{"id:Q1 Ann Lee [] apart from id:Q2: same name, another id", "id:Q2 Ann Lee [] apart from id:Q1: same name, another id"}},
		{"a name without an id is that of the only id", []corpus.Observation{with(of("a", "Ann Lee", "", vote), "Q1"), of("b", "Ann Lee", "", wells)},
			[]string{"id:Q1 Ann Lee [same name, no other of it]"}},
		{"and of none where there are two", []corpus.Observation{with(of("a", "Ann Lee", "", vote), "Q1"), with(of("b", "Ann Lee", "", wells), "Q2"), of("c", "Ann Lee", "", bridge)},
			[]string{"ann lee Ann Lee [] apart from id:Q1: same name, which several have, and no role", "id:Q1 Ann Lee []", "id:Q2 Ann Lee []"}},
		{"roles that agree", []corpus.Observation{of("a", "Ann Lee", "Norwegian Foreign Minister", vote), of("b", "Ann Lee", "foreign minister", wells)},
			[]string{"ann lee Ann Lee [same name and role]"}},
		{"roles that do not", []corpus.Observation{of("a", "Ann Lee", "senator", vote), of("b", "Ann Lee", "goalkeeper", wells)},
			[]string{"ann lee Ann Lee [] apart from ann lee#2: same name, another role", "ann lee#2 Ann Lee []"}},
		{"roles that do not, and the same long words", []corpus.Observation{of("a", "Ann Lee", "senator", wells), of("b", "Ann Lee", "candidate", wells)},
			[]string{"ann lee Ann Lee [same words]"}},
		{"a role that two roles have is nobody's", []corpus.Observation{of("a", "Ann Lee", "president of the chess union", vote), of("b", "Ann Lee", "president of Norway", wells), of("c", "Ann Lee", "president", bridge)},
			[]string{"ann lee ", "ann lee#2 ", "ann lee#3 "}},
		{"a surname alone", []corpus.Observation{of("a", "Ann Lee", "", vote), of("b", "Lee", "", wells)},
			[]string{"ann lee Ann Lee []", "lee Lee [] apart from : a part of a name alone"}},
		{"a surname with the same role", []corpus.Observation{of("a", "Ann Lee", "foreign minister", vote), of("b", "Lee", "foreign minister", wells)},
			[]string{"ann lee Ann Lee,Lee [same surname and role, no other of them]"}},
		{"a surname with a role that two of the name have", []corpus.Observation{of("a", "Ann Lee", "foreign minister", vote), of("b", "Lee", "foreign minister", wells), of("c", "Jo Lee", "foreign minister", bridge)},
			[]string{"ann lee Ann Lee []", "jo lee Jo Lee []", "lee Lee []"}},
		{"a surname with the same long words", []corpus.Observation{of("a", "Ann Lee", "", wells), of("b", "Lee", "", wells)},
			[]string{"ann lee Ann Lee,Lee [same words]"}},
		{"a surname with words that two of the name said", []corpus.Observation{of("a", "Ann Lee", "", wells), of("b", "Lee", "", wells), of("c", "Jo Lee", "", wells)},
			[]string{"ann lee Ann Lee []", "jo lee Jo Lee []", "lee Lee []"}},
		{"a suffix", []corpus.Observation{of("a", "Ann Lee Jr.", "", wells), of("b", "Ann Lee Sr.", "", wells)},
			[]string{"ann lee Ann Lee Jr.", "ann lee#2 Ann Lee Sr."}},
		{"an initial inside", []corpus.Observation{of("a", "Ann B. Lee", "", wells), of("b", "Ann Lee", "", vote)},
			[]string{"ann b lee Ann B. Lee,Ann Lee [same name, no other of it]"}},
		{"who is described is no speaker", []corpus.Observation{of("a", "a Pentagon spokesman", "", wells), of("b", "officials", "", vote)}, nil},
	} {
		r := merged(t, c.list...)
		var got []string
		for _, s := range r.speakers {
			var names []string
			for _, n := range s.Names {
				names = append(names, n.Text)
			}
			line := fmt.Sprintf("%s %s %v", s.Key, strings.Join(names, ","), s.Merged)
			if len(s.Apart) > 0 {
				line += fmt.Sprintf(" apart from %s: %s", s.Apart[0].Key, s.Apart[0].Reason)
			}
			got = append(got, line)
		}
		ok := len(got) == len(c.want)
		for i := range got {
			ok = ok && i < len(c.want) && strings.HasPrefix(got[i], c.want[i])
		}
		if !ok {
			t.Errorf("%s:\n got %q\nwant %q", c.reason, got, c.want)
		}
	}
}

// Words of several who speak together are each one's, and no evidence that they are one.
func TestTogether(t *testing.T) {
	doc := quote.Parse(`The two met the press. "The harvest failed twice, and the wells are dry in every village north of the river," Marina Lund and Marino Lund said.`)
	list := corpus.Observe(doc, time.Time{})
	if len(list) != 2 || len(list[0].With) != 1 {
		t.Fatalf("observations %+v, want one of each of two", list)
	}
	if r := merged(t, list...); len(r.quotations) != 2 || len(r.speakers) != 2 {
		t.Errorf("%d quotations of %d speakers, want 2 of 2", len(r.quotations), len(r.speakers))
	}
}

// many makes observations of few people, who say the same and nearly the same.
func many(n int) []corpus.Observation {
	r := rand.New(rand.NewPCG(3, 4))
	words := strings.Fields("bridge winter council harbour lorries nobody village river minister ferry engine winter vote bill report price market nurse school train station not 12 300 the a of in and to")
	var list []corpus.Observation
	var texts []string
	for i := range n {
		var text string
		if len(texts) > 0 && r.IntN(2) == 0 {
			text = texts[r.IntN(len(texts))]
			if f := strings.Fields(text); r.IntN(3) == 0 {
				text = strings.Join(f[:1+r.IntN(len(f))], " ")
			}
		} else {
			for range 3 + r.IntN(20) {
				text += words[r.IntN(len(words))] + " "
			}
			texts = append(texts, text)
		}
		name := []string{"Ann Lee", "Lee", "A. Lee", "Jo Lee", "Peter Novak", "Piotr Novak", "", "a spokesman", "The Kremlin"}[r.IntN(9)]
		o := of(fmt.Sprint("d", i/3), name, []string{"", "senator", "mayor of Bergen", "spokesman"}[r.IntN(4)], text)
		o.Index, o.Publisher = i%3, []string{"", "A", "B"}[r.IntN(3)]
		if r.IntN(3) == 0 {
			o.Date = day(1 + r.IntN(28))
		}
		if r.IntN(9) == 0 && name != "" {
			o.Speaker.ID = "id of " + name
		}
		list = append(list, o)
	}
	return list
}

// What is merged depends neither on the order of the observations nor on the memory: with
// very little of it everything goes through temporary files.
func TestOrderAndMemory(t *testing.T) {
	list := many(3000)
	want, err := mergedBy(new(corpus.Merger), list)
	if err != nil {
		t.Fatal(err)
	}
	occurrences := 0
	for i, q := range want.quotations {
		occurrences += len(q.Occurrences)
		if i > 0 && want.quotations[i-1].Key >= q.Key {
			t.Fatalf("keys %q and %q are out of order", want.quotations[i-1].Key, q.Key)
		}
	}
	if occurrences != len(list) {
		t.Errorf("%d occurrences of %d observations: something is lost", occurrences, len(list))
	}
	for seed := range uint64(3) {
		r := rand.New(rand.NewPCG(seed, 1))
		r.Shuffle(len(list), func(i, k int) { list[i], list[k] = list[k], list[i] })
		dir := t.TempDir()
		got, err := mergedBy(&corpus.Merger{Memory: 1, Dir: dir}, list)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, got, cmp.AllowUnexported(result{}), cmp.FilterPath(func(p cmp.Path) bool { return p.Last().String() == ".forms" || p.Last().String() == ".role" }, cmp.Ignore())); d != "" {
			t.Fatalf("another order and little memory: %.2000s", d)
		}
		if left, _ := os.ReadDir(dir); len(left) > 0 {
			t.Errorf("%d temporary files are left", len(left))
		}
	}
}

// Nobody is made to say what they did not say: each occurrence of a quotation names its
// speaker, somebody whose name may be a form of it, or nobody.
func TestNobodysWords(t *testing.T) {
	for _, q := range merged(t, many(3000)...).quotations {
		for _, o := range q.Occurrences {
			if o.Speaker.Name == "" || o.Speaker.Name == "a spokesman" {
				continue
			}
			last := q.Name[strings.LastIndexByte(q.Name, ' ')+1:]
			if !strings.HasSuffix(o.Speaker.Name, last) || strings.HasPrefix(q.Name, "Jo") != strings.HasPrefix(o.Speaker.Name, "Jo") && strings.Contains(o.Speaker.Name, " ") {
				t.Fatalf("words of %q are those of %q: %s", o.Speaker.Name, q.Name, q.Words)
			}
		}
	}
}

// An error of the sequence, of a function, or of the context ends the work, and no file
// is left.
func TestErrors(t *testing.T) {
	wrong := errors.New("wrong")
	list := many(200)
	done, cancel := context.WithCancelCause(context.Background())
	cancel(wrong)
	for _, c := range []struct {
		reason string
		ctx    context.Context
		last   error
		out    corpus.Output
	}{
		{"the sequence", context.Background(), wrong, corpus.Output{}},
		{"a context that is done", done, nil, corpus.Output{}},
		{"a quotation", context.Background(), nil, corpus.Output{Quotation: func(corpus.Quotation) error { return wrong }}},
		{"a speaker", context.Background(), nil, corpus.Output{Speaker: func(corpus.Speaker) error { return wrong }}},
		{"an edge", context.Background(), nil, corpus.Output{Edge: func(corpus.Edge) error { return wrong }}},
	} {
		dir := t.TempDir()
		m := corpus.Merger{Memory: 1, Dir: dir}
		err := m.Merge(c.ctx, func(yield func(corpus.Observation, error) bool) {
			for _, o := range list {
				if !yield(o, nil) {
					return
				}
			}
			if c.last != nil {
				yield(corpus.Observation{}, c.last)
			}
		}, c.out)
		if !errors.Is(err, wrong) {
			t.Errorf("%s: error %v, want %v", c.reason, err, wrong)
		}
		if left, _ := os.ReadDir(dir); len(left) > 0 {
			t.Errorf("%s: %d temporary files are left", c.reason, len(left))
		}
	}
	m := corpus.Merger{Memory: 1, Dir: t.TempDir() + "/missing"}
	if _, err := mergedBy(&m, list); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a folder that is missing: error %v", err)
	}
}
