package outlet

import (
	"sort"
	"strings"

	"github.com/quoteattribution/quote/internal/article"
	"github.com/quoteattribution/quote/internal/attribution"
	"github.com/quoteattribution/quote/internal/lexicon"
	"github.com/quoteattribution/quote/internal/text"
)

// A Relay is an outlet that passed a quotation on.
type Relay struct {
	Mention int  // index of the mention, the nearest one for a carried relay
	Carried bool // not stated in the attribution: taken over from other words of the same speaker

	talk bool // told, in an interview: the speaker spoke to the outlet at length
}

// A Speaker is what the relays need to know of who speaks: the same number
// means the same one.
type Speaker struct {
	ID    int    // or -1
	Name  string // as the article has it
	State bool   // a state or an organisation, whose words need not have one channel
}

// Relays returns for every quotation the outlets that passed it on, nearest to
// the speaker first. The article's own outlets are none.
func Relays(a *article.Article, qs []attribution.Quotation, speakers []Speaker, ms []Mention, own []string) [][]Relay {
	r := &relays{Article: a, mentions: ms, own: own}
	out := make([][]Relay, len(qs))
	open := make([]bool, len(qs)) // said to reporters, in parliament: not through an outlet
	for i := range qs {
		out[i], open[i] = r.stated(&qs[i])
	}
	lead := 0 // the last token of the lead: the first paragraph that is text, and the headline before it
	for i, p := range a.Paragraphs {
		lead = p.End
		if i > 0 || p.End-p.First > 25 {
			break
		}
	}
	r.carry(qs, speakers, out, open, lead)
	r.monitored(qs, speakers, out)
	return out
}

// Possible reports whether any of the mentions may be a relay, by the words
// beside it. It is a quick look: where it says no, Relays finds none.
func Possible(a *article.Article, ms []Mention) bool {
	for i := range ms {
		m := &ms[i]
		if m.First > 0 {
			switch a.Word(m.First - 1) {
			case "told", "tells", "telling", "informed", "assured", "to", "with", "by", "via", "through", "on", "in", "from", "of", "To", "By", "On", "In":
				return true
			}
		}
		if m.End < len(a.Tokens) && (a.Class[m.End].Is(lexicon.Cue) || strings.HasPrefix(a.Word(m.End), "interview")) {
			return true
		}
	}
	return false
}

type relays struct {
	*article.Article
	mentions []Mention
	own      []string
	byName   map[string]int // the first mention of an outlet that is not the article's own, made when needed
}

// stated finds the relays in the attribution of a quotation itself. It reports
// too whether the attribution names another setting.
func (r *relays) stated(q *attribution.Quotation) (list []Relay, elsewhere bool) {
	lo, hi := r.bounds(q)
	if lo >= hi {
		return nil, false
	}
	for i := r.after(lo); i < len(r.mentions) && r.mentions[i].First < hi; i++ {
		m := &r.mentions[i]
		if n := len(list); n > 0 && list[n-1].Mention == i-1 && m.First > 0 && (r.mentions[i-1].End > m.First || r.Tokens[m.First-1].Kind == text.Poss && r.mentions[i-1].End == m.First-1) {
			continue // a programme of the outlet just named
		}
		if m.Name == "" || overlaps(m.Phrase, q.Core) {
			continue
		}
		if r.isOwn(m) {
			elsewhere = elsewhere || r.passes(m, q, lo) // told the article's own outlet
			continue
		}
		if (!r.inside(m, q) || r.addressed(m, q)) && r.passes(m, q, lo) {
			list = append(list, Relay{Mention: i, talk: r.talk(m, q, lo)})
		}
	}
	if len(list) == 0 {
		if i := r.itQuoted(q); i >= 0 {
			list = append(list, Relay{Mention: i})
		}
	}
	if len(list) > 0 {
		return r.distinct(list), false
	}
	return nil, elsewhere || r.setting(lo, hi)
}

// bounds is the stretch in which the relays of a quotation may be named: the
// sentence of its cue.
func (r *relays) bounds(q *attribution.Quotation) (lo, hi int) {
	switch {
	case len(q.Cue) > 0 && !q.Cue[0].Empty():
		lo = q.Cue[0].First
	case !q.Source.Empty():
		lo = q.Source.First
	default:
		return 0, 0
	}
	s := min(r.SentenceOf(lo), len(r.Sentences)-1)
	return r.Sentences[s].First, r.Sentences[s].End
}

// after returns the first mention that ends after token tok.
func (r *relays) after(tok int) int {
	return sort.Search(len(r.mentions), func(i int) bool { return r.mentions[i].End > tok })
}

func (r *relays) isOwn(m *Mention) bool {
	for _, o := range r.own {
		if o != "" && (strings.EqualFold(o, m.Name) || m.Known != "" && strings.EqualFold(o, m.Known)) {
			return true
		}
	}
	return false
}

func overlaps(a, b Phrase) bool { return a.First < b.End && b.First < a.End }

// inside reports whether the mention is a part of what is said.
func (r *relays) inside(m *Mention, q *attribution.Quotation) bool {
	for _, c := range q.Content {
		if overlaps(c, m.Phrase) {
			return true
		}
	}
	return false
}

// idle has what an outlet does to something else than words.
var idle = map[string]bool{
	"sponsored": true, "hosted": true, "owned": true, "financed": true, "run": true, "funded": true, "backed": true, "organized": true,
	"organised": true, "employed": true, "founded": true, "conducted": true, "moderated": true, "paid": true,
}

// crowd has the people of an outlet who are told something without a word of it
// going further.
var crowd = map[string]bool{"audience": true, "viewers": true, "listeners": true, "readers": true, "staff": true, "employees": true, "executives": true}

// reactive has what somebody does to what an outlet has said.
var reactive = map[string]bool{
	"reacting": true, "responding": true, "referring": true, "reaction": true, "response": true, "responded": true, "reacted": true,
	"replying": true, "referred": true, "linked": true, "linking": true, "compared": true,
}

// idly reports whether the mention stands where an outlet does something else
// than pass words on: sponsored by, in response to, in an email to its reporter.
func (r *relays) idly(m *Mention) bool {
	if m.First < 2 {
		return false
	}
	w := r.Word(m.First - 2)
	switch {
	case r.before(m, "by"):
		return idle[w]
	case r.before(m, "to"):
		letter := w == "email" || w == "e-mail" || w == "letter" || w == "message"
		return reactive[w] || letter && m.End < len(r.Tokens) && r.Tokens[m.End].Kind == text.Poss
	}
	return false
}

// told reports whether no more than a description stands between "told", token
// at, and the mention.
func (r *relays) told(at int, m *Mention) bool {
	const longest = 6 // tokens
	if m.First-at > longest {
		return false
	}
	for i := at + 1; i < m.First; i++ {
		if t := &r.Tokens[i]; t.Kind != text.Word && t.Kind != text.Poss || r.Class[i].Is(lexicon.Pron|lexicon.Aux|lexicon.Rel|lexicon.Sub) && !r.Class[i].Is(lexicon.Det|lexicon.PossPron) {
			return m.First-at <= 3
		}
	}
	return true
}

// itQuoted returns the mention that "it" stands for in "it quoted X as saying",
// the nearest one before, or -1.
func (r *relays) itQuoted(q *attribution.Quotation) int {
	const far = 150 // tokens
	if len(q.Cue) == 0 || q.Cue[0].First == 0 || !r.Class[q.Cue[0].First].Is(lexicon.CueQuote) || !strings.EqualFold(r.Word(q.Cue[0].First-1), "it") {
		return -1
	}
	at := q.Cue[0].First - 1
	for i := r.after(at) - 1; i >= 0 && at-r.mentions[i].First < far; i-- {
		if r.mentions[i].Name != "" {
			if r.isOwn(&r.mentions[i]) {
				return -1
			}
			return i
		}
	}
	return -1
}

// addressed reports whether the mention stands right after the cue, as the
// addressee: told Belgian television the measures had helped.
func (r *relays) addressed(m *Mention, q *attribution.Quotation) bool {
	if at := q.Content[0].First; m.First > at && m.First-at < 10 && r.setUp(m, at) && r.before(m, "in", "by", "on", "with", "to") {
		return true // said in remarks published in Y the rain would stop
	}
	return len(q.Cue) > 0 && m.First == q.Cue[0].End && r.Class[m.First-1].Is(lexicon.CueAddressee) && r.Class[m.First-1].Is(lexicon.Past|lexicon.Third)
}

// passes reports whether the mention stands where the outlet that passes words
// on is named.
func (r *relays) passes(m *Mention, q *attribution.Quotation, lo int) bool {
	if len(q.Cue) == 0 {
		return false
	}
	cue := q.Cue[0]
	at := cue.First // the word that counts
	for i := cue.First; i < cue.End; i++ {
		if r.Class[i].Is(lexicon.CueQuote|lexicon.CueAddressee) && r.Class[i].Is(lexicon.Past|lexicon.Third|lexicon.Ing|lexicon.Participle) {
			at = i
			break
		}
	}
	// Tass quoted X as saying: what stands before the cue is no part of the
	// clause of the person quoted
	if r.Class[at].Is(lexicon.CueQuote) || len(q.Cue) > 1 && strings.EqualFold(r.Word(q.Cue[1].First), "as") {
		return m.End <= at && at-m.End < 12 && q.Core.End > at || r.before(m, "by", "in", "on")
	}
	switch word := strings.ToLower(r.Word(at)); {
	case (word == "told" || word == "tells" || word == "telling" || word == "informed" || word == "assured") && m.First > at:
		if m.End < len(r.Tokens) && crowd[r.Word(m.End)] {
			return false
		}
		return r.told(at, m) || r.before(m, "to", "with", "on", "in", "by") && r.setUp(m, at+1) && !r.idly(m)
	case word == "according" && m.First > at:
		return r.told(at, m) || r.before(m, "to", "by", "in", "with")
	}
	switch {
	case r.idly(m):
		return false
	case r.before(m, "via", "through"):
		return true
	case r.before(m, "to", "with", "by", "on", "in", "from"):
		return r.setUp(m, lo)
	}
	if r.before(m, "of") && m.First > 1 {
		switch r.Word(m.First - 2) {
		case "site", "website", "page", "pages", "edition", "issue", "columns":
			return true
		}
	}
	if m.End < len(r.Tokens) && r.reports(m, q, lo) {
		return true
	}
	if m.End < len(r.Tokens) {
		switch strings.ToLower(r.Word(m.End)) {
		case "interview", "interviewer", "interviewers":
			return true
		case "report", "reports":
			return r.before(m, "in", "to", "by", "from")
		}
	}
	return false
}

// reports reports whether the mention is the subject of a verb that passes on
// the words of the quotation: X said, Tass reported; Tass reported that X said;
// Tass, quoting X, said.
func (r *relays) reports(m *Mention, q *attribution.Quotation, lo int) bool {
	cue := q.Cue[0]
	if r.quoting(m.End) && m.End < q.Core.First && q.Core.First-m.End <= 4 {
		return true // Tass, quoting X, said
	}
	switch r.Word(m.End) {
	case "reported", "reports", "said", "says":
	default:
		return false
	}
	if cue.First > m.End {
		return r.Word(m.End) != "said" && r.Word(m.End) != "says" && q.Core.First > m.End
	}
	return cue.End <= m.First && m.First > 0 && r.Is(m.First-1, ",") && q.Core.First < m.First
}

// quoting reports whether ", quoting" or ", citing" stands at token i.
func (r *relays) quoting(i int) bool {
	if i < len(r.Tokens) && r.Is(i, ",") {
		i++
	}
	return i < len(r.Tokens) && (r.Word(i) == "quoting" || r.Word(i) == "citing" || r.Word(i) == "which" && i+1 < len(r.Tokens) && (r.Word(i+1) == "quoted" || r.Word(i+1) == "cited"))
}

// talk reports whether the speaker told the outlet, or spoke in an interview or
// an article.
func (r *relays) talk(m *Mention, q *attribution.Quotation, lo int) bool {
	for i := q.Cue[0].First; i < q.Cue[0].End; i++ {
		if r.Class[i].Is(lexicon.CueAddressee) && i < m.First {
			return true
		}
	}
	for k := max(lo, m.First-6); k < min(m.End+5, len(r.Tokens)); k++ {
		switch r.Word(k) {
		case "interview", "interviewed", "article", "column", "remarks", "comments", "interviewer":
			return true
		}
	}
	return false
}

// before reports whether one of the words stands before the mention.
func (r *relays) before(m *Mention, words ...string) bool {
	if m.First == 0 {
		return false
	}
	w := r.Word(m.First - 1)
	for _, x := range words {
		if strings.EqualFold(w, x) {
			return true
		}
	}
	return false
}

// setUp reports whether an interview, an article or a publication is spoken of
// shortly before the mention: remarks published in Y.
func (r *relays) setUp(m *Mention, lo int) bool {
	for k := max(lo, m.First-6); k < m.First; k++ {
		switch strings.ToLower(r.Word(k)) {
		case "told", "according", "spoke", "given", "gave", "letter", "essay", "posting", "post", "conversation", "quoting", "citing", "cited", "confirmed", "transmitted", "relayed",
			"comment", "interviews", "announced", "telling", "discussion", "talking", "spoken", "distributed",
			"interview", "interviewed", "published", "carried", "quoted", "article", "remarks", "comments", "broadcast", "aired", "printed",
			"appearing", "appeared", "speaking", "writing", "wrote", "posted", "reported", "statement", "column", "op-ed", "said", "says":
			return true
		}
	}
	return false
}

// setting reports whether the attribution says that the words were spoken in
// the open: to reporters, in parliament.
func (r *relays) setting(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if r.Tokens[i].Region >= 0 {
			continue
		}
		switch r.Word(i) {
		case "me", "us":
			if i > lo && r.Class[i-1].Is(lexicon.CueAddressee) {
				return true
			}
		case "reporters", "journalists", "newsmen", "correspondents", "parliament", "Parliament", "conference", "briefing",
			"rally", "debate", "forum", "hearing", "court", "crowd", "supporters", "lawmakers", "gathering", "meeting":
			// told reporters, in parliament, at a news conference
			for k := i - 1; k >= lo && k >= i-4; k-- {
				if c := r.Class[k]; c.Is(lexicon.CueAddressee) || r.Word(k) == "to" || r.Word(k) == "at" || r.Word(k) == "in" || r.Word(k) == "before" || r.Word(k) == "during" {
					return true
				} else if c.Is(lexicon.Prep | lexicon.Conj) {
					break
				}
			}
		case "Twitter", "Facebook", "Instagram", "YouTube", "Telegram", "blog", "book", "memoir", "autobiography", "letter":
			if i > lo && (r.Class[i-1].Is(lexicon.Prep|lexicon.PossPron) || r.Word(i-1) == "a") {
				return true // wrote on Twitter, in his book
			}
		case "tweeted", "retweeted":
			return true
		}
	}
	return false
}

// distinct drops a second mention of an outlet.
func (r *relays) distinct(list []Relay) []Relay {
	kept := list[:0]
	for _, x := range list {
		seen := false
		for _, y := range kept {
			if r.mentions[x.Mention].Name == r.mentions[y.Mention].Name {
				seen = true
			}
		}
		if !seen {
			kept = append(kept, x)
		}
	}
	return kept
}
