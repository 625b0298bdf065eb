package main

import (
	"fmt"
	"iter"
	"math"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/quoteattribution/quote"
)

// A press makes documents whose quotations overlap as those of news do: some words are in
// one article, some in thousands, cut short and edited, under several forms of a name or
// none. It makes no text that anybody has written, and the same documents each time.
type press struct {
	rand    *rand.Rand
	words   []string
	popular *rand.Zipf // words
	names   *rand.Zipf // surnames
	outlets *rand.Zipf
	fame    *rand.Zipf // how far back a quotation is that is taken up again
	recent  []saying   // a ring
	made    int        // quotations
}

// A saying is words in somebody's mouth.
type saying struct {
	speaker person
	words   []string
}

type person struct{ given, surname, role string }

// The shares of what happens to words, by what is known of syndicated news: about half of
// all quotations of a large corpus stand in more than one article.
const (
	fresh    = .5  // of quotations are new
	exact    = .6  // of those that are taken up stay as they are
	cut      = .15 // lose their end
	edited   = .15 // have a word more, less or spelt otherwise
	surname  = .08 // name the speaker by the surname alone
	initial  = .03
	nobody   = .12
	relayed  = .25
	memory   = 50000 // quotations that may be taken up
	vocables = 30000
	surnames = 40000
	outlets  = 3000
)

var function = strings.Fields("the a of to in and that we will have is for not on with it be by as our this they are from at has was their")

func newPress() *press {
	r := rand.New(rand.NewPCG(1, 2))
	p := &press{rand: r, recent: make([]saying, 0, memory),
		popular: rand.NewZipf(r, 1.1, 20, vocables-1), names: rand.NewZipf(r, 1.1, 50, surnames-1),
		outlets: rand.NewZipf(r, 1.1, 5, outlets-1), fame: rand.NewZipf(r, 1.15, 5, memory-1)}
	for i := range vocables {
		p.words = append(p.words, syllables(i+40))
	}
	return p
}

// syllables is a word for a number.
func syllables(n int) string {
	const consonants, vowels = "bdfgklmnprstvz", "aeiou"
	var b strings.Builder
	for n > 0 || b.Len() < 4 {
		b.WriteByte(consonants[n%len(consonants)])
		n /= len(consonants)
		b.WriteByte(vowels[n%len(vowels)])
		n /= len(vowels)
	}
	return b.String()
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// documents yields n documents.
func (p *press) documents(n int) iter.Seq2[*quote.Document, error] {
	return func(yield func(*quote.Document, error) bool) {
		for i := range n {
			if !yield(p.document(i), nil) {
				return
			}
		}
	}
}

// dateOf is when a document was published: they come in the order of their numbers, two
// hundred a day and more.
func dateOf(d *quote.Document) time.Time {
	var i int
	fmt.Sscanf(d.ID, "%d", &i)
	return time.Unix(1.6e9, 0).UTC().Add(time.Duration(i) * 20 * time.Second)
}

func (p *press) document(i int) *quote.Document {
	d := &quote.Document{ID: fmt.Sprintf("%09d", i), Publisher: outlet(p.outlets.Uint64())}
	var text strings.Builder
	by := make(map[person]*quote.Speaker)
	for range 1 + p.poisson(3) {
		s := p.saying()
		q := quote.Quote{Kind: quote.Kind(p.rand.IntN(3)), Confidence: .9}
		if p.rand.Float64() >= nobody {
			who := by[s.speaker]
			if who == nil {
				who = p.speaker(s.speaker)
				by[s.speaker] = who
				d.Speakers = append(d.Speakers, who)
			}
			who.Quotes = append(who.Quotes, len(d.Quotes))
			q.Speaker = who
		}
		if p.rand.Float64() < relayed {
			o := quote.Outlet{Name: outlet(p.outlets.Uint64() % 40)}
			q.Relays = []quote.Relay{{Name: o.Name, Outlet: o, How: quote.How(1 + p.rand.IntN(7))}}
		}
		start := text.Len()
		text.WriteString(strings.Join(s.words, " "))
		q.Content = []quote.Span{{Start: start, End: text.Len()}}
		text.WriteString(". ")
		d.Quotes = append(d.Quotes, q)
	}
	d.Text = text.String()
	return d
}

func outlet(n uint64) string { return "The " + capital(syllables(int(n)+700)) + " Courier" }

func (p *press) poisson(mean float64) int {
	n, l, k := 0, math.Exp(-mean), p.rand.Float64()
	for k > l {
		k *= p.rand.Float64()
		n++
	}
	return n
}

// saying is new words, or those of another article as they are handed on.
func (p *press) saying() saying {
	if len(p.recent) > 0 && p.rand.Float64() >= fresh {
		back := int(p.fame.Uint64()) % len(p.recent)
		return p.handOn(p.recent[(p.made-1-back+2*memory)%len(p.recent)])
	}
	s := saying{speaker: p.person()}
	for range 6 + p.poisson(16) {
		if p.rand.Float64() < .45 {
			s.words = append(s.words, function[p.rand.IntN(len(function))])
		} else {
			s.words = append(s.words, p.words[p.popular.Uint64()])
		}
	}
	if len(p.recent) < memory {
		p.recent = append(p.recent, s)
	} else {
		p.recent[p.made%memory] = s
	}
	p.made++
	return s
}

// person is a speaker: those with frequent surnames are many.
func (p *press) person() person {
	n := p.names.Uint64()
	k := p.rand.IntN(40)
	return person{capital(syllables(100 + k*7)), capital(syllables(int(n) + 5000)), p.words[500+(int(n)*31+k)%2000] + " minister"}
}

// handOn is words as another article has them.
func (p *press) handOn(s saying) saying {
	switch x := p.rand.Float64(); {
	case x < exact:
	case x < exact+cut:
		s.words = s.words[:max(len(s.words)/2, len(s.words)-1-p.rand.IntN(len(s.words)))]
	case x < exact+cut+edited:
		words := append([]string(nil), s.words...)
		switch i := p.rand.IntN(len(words)); p.rand.IntN(3) {
		case 0:
			words = append(words[:i], words[i+1:]...)
		case 1:
			words[i] += "s"
		case 2:
			words = append(words[:i:i], append([]string{"so"}, words[i:]...)...)
		}
		s.words = words
	default:
		words := append([]string(nil), s.words...)
		words[0] = `"` + capital(words[0])
		words[len(words)-1] += `,"`
		s.words = words
	}
	return s
}

// speaker is a person as an article has them.
func (p *press) speaker(who person) *quote.Speaker {
	s := &quote.Speaker{Name: who.given + " " + who.surname, Kind: quote.PersonSpeaker}
	switch x := p.rand.Float64(); {
	case x < surname:
		s.Name = who.surname
	case x < surname+initial:
		s.Name = who.given[:1] + ". " + who.surname
	}
	if p.rand.Float64() < .6 {
		s.Role = who.role
	}
	return s
}
