package credit

import (
	"strings"

	"github.com/quoteattribution/quote/internal/text"
)

// A candidate is a head that reads like a dateline, and where it stands.
type candidate struct {
	*reader
	doc   string
	paras []text.Span
	para  int // its number
}

// rules tell whether a head that reads like a dateline is one. The first that
// holds decides.
var rules = [...]struct {
	name string
	not  bool // it is none
	is   func(c candidate) bool
}{
	{"label", true, candidate.labelled},         // BREAKING —, By Anna Berg, Oslo -
	{"known outlet", false, candidate.credits},  // QUITO, Ecuador (AP) —, Nagpur, Nov 12 (PTI), (CNN) —
	{"new outlet", false, candidate.introduces}, // AUSTIN, Texas (KXAN) —
	{"outlet", true, candidate.credited},        // Anna Berg (Oslo) -
	{"date", false, candidate.dates},            // TOKYO, April 13 -, Oslo, 3 May 2016 –
	{"heading", true, candidate.heading},        // RAIN — A GUIDE; one of a list
	{"place", false, candidate.placed},          // PORT AVERY --, Jacobabad, Pakistan –, ISLAMABAD:
	{"line", false, candidate.line},             // KONYA, Türkiye
}

func (c candidate) holds() bool {
	for i := range rules {
		if rules[i].is(c) {
			return !rules[i].not
		}
	}
	return false
}

// labelled reports whether a word like BREAKING or HOW, or By, stands in a place's
// place, or an outlet: NATO (Reuters) is fine, BBC (London) is not.
func (c candidate) labelled() bool {
	p := c.places[0]
	name := c.text(p.first, p.name)
	if isPlace(name) {
		return false
	}
	for i := p.first; i < p.name; i++ {
		if t := c.at(i); t.class&(label|by) != 0 && t.class&inner == 0 {
			return true
		}
	}
	return known(c.registry, name) != ""
}

// credits: a known outlet, and what else shows that it is the article's own: a
// place or a date, or a dash behind it.
//
//	MOSCOW, Dec. 13 (Xinhua) --    Nagpur, Nov 12 (PTI)    Vienna (dpa) -
//	London (CNN)Police             (CNN) —                 CNN — Police
func (c candidate) credits() bool {
	if !c.known {
		return false
	}
	switch open := c.at(0).kind == opening; c.last {
	case dash, colon:
		switch {
		case c.how == leading:
			return c.last == dash && c.begins() && (c.day.Len() > 0 || c.count == 0 && c.long && c.spaced || c.familiar() || c.capitals())
		case open && c.count == 0:
			return c.begins()
		}
		return true
	case word:
		return c.how == bracketed && c.begins() && (c.day.Len() > 0 || !c.spaced || c.capitals() && c.familiar() || open && c.count > 0)
	case end:
		return c.count > 0 && c.how != leading && c.alone()
	}
	return c.day.Len() > 0 || c.count > 0 && (c.last != period || c.capitals() && c.begins())
}

// introduces: an outlet in brackets that is not known, behind a place in capitals
// or a date: AUSTIN, Texas (KXAN) —, Kabul, Dec 13 (Pajhwok) -.
func (c candidate) introduces() bool {
	return c.credited() && c.count > 0 && (c.last == dash || c.last == colon) && c.begins() && (c.capitals() || c.last == dash && c.day.Len() > 0) && !isPlace(c.s[c.credit.Start:c.credit.End])
}

func (r *reader) credited() bool { return r.credit.Len() > 0 }

// dates: TOKYO, April 13 -, BERLIN, 12. Dezember., Geneva, 3 May 2016 –.
func (c candidate) dates() bool {
	if c.day.Len() == 0 || c.count == 0 {
		return false
	}
	switch c.last {
	case dash, colon:
		return c.capitals() || c.familiar() && c.begins() && c.sentence()
	case period:
		return c.capitals() && c.begins()
	}
	return c.last == end && c.alone() && c.familiar()
}

// heading reports whether the paragraph is a heading, as shows behind the dash, or
// one of a list whose items all begin so.
func (c candidate) heading() bool {
	if c.count == 0 || c.last == end {
		return false
	}
	a, b := c.at(c.behind), c.at(c.behind+1)
	return a.shape == capitals && b.shape == capitals && b.end-a.start > len("A B") || c.listed()
}

// listed reports whether another of the next paragraphs begins in the same way:
// items of a list, turns of a conversation.
func (c candidate) listed() bool {
	const before, behind = 3, 12 // paragraphs
	o := reader{registry: c.registry}
	for i := max(0, c.para-before); i < min(len(c.paras), c.para+behind); i++ {
		s := c.doc[c.paras[i].Start:c.paras[i].End]
		if i != c.para && o.read(s) && o.last == c.last && o.long == c.long && o.spaced == c.spaced && !o.credited() && o.count > 0 && o.capitals() == c.capitals() {
			return true
		}
	}
	return false
}

// placed: a place and no more. It is in capitals, or known, and a sentence
// follows.
//
//	PORT AVERY --    NAGOYA, Japan —    SINGAPORE - The    Jacobabad, Pakistan – At
//	ISLAMABAD: The   behind a headline: Srinagar: The
func (c candidate) placed() bool {
	const longest = 4 // words
	below := c.para > 0
	switch {
	case c.count == 0 || !c.begins() || !c.sentence():
		return false
	case c.last == dash && c.capitals() && c.long && c.at(c.behind-1).spaced && c.places[0].name-c.places[0].first <= longest:
		return true
	case c.last == dash:
		return c.spaced && c.familiar() && (c.capitals() || c.long || below)
	}
	return c.last == colon && c.familiar() && (c.capitals() || below)
}

// line: KONYA, Türkiye; GAZA CITY, Palestine / ISTANBUL; in a line of its own.
func (c candidate) line() bool {
	return c.last == end && c.para > 0 && c.alone() && c.capitals() && c.familiar()
}

// capitals reports whether the names of all places are in capitals.
func (r *reader) capitals() bool {
	for _, p := range r.places[:r.count] {
		for i := p.first; i < p.name; i++ {
			if t := r.at(i); t.kind == word && t.shape != capitals && t.shape != small {
				return false
			}
		}
	}
	return r.count > 0 && r.places[0].Len() > 1
}

// familiar reports whether the first place, or its region, is a known one.
func (c candidate) familiar() bool {
	if c.count == 0 {
		return false
	}
	p := c.places[0]
	region := c.s[min(c.at(p.name).start, p.End):p.End]
	region = strings.Trim(region, ", ()[]")
	return isPlace(c.text(p.first, p.name)) || isPlace(region) || isPlace(strings.TrimSuffix(region, "."))
}

// begins reports whether a sentence begins behind: a capital, a mark, a figure.
func (c candidate) begins() bool {
	t := c.at(c.behind)
	return t.names() || t.kind == number || t.kind == other || t.kind == opening
}

// sentence reports whether more than a heading stands behind: a long paragraph, or
// the end of a sentence.
func (c candidate) sentence() bool {
	const long = 80 // bytes
	rest := c.doc[c.paras[c.para].Start+c.at(c.behind).start : c.paras[c.para].End]
	return len(rest) > long || ends(rest)
}

// ends reports whether a sentence ends at the end of s.
func ends(s string) bool {
	s = strings.TrimRight(s, " \n\"'”’»)")
	return s != "" && strings.IndexByte(".!?", s[len(s)-1]) >= 0 || strings.HasSuffix(s, "。")
}

// alone reports whether the paragraph is a line with the text behind it.
func (c candidate) alone() bool {
	const longest = 100 // bytes
	return c.paras[c.para].Len() <= longest && c.para+1 < len(c.paras) && c.paras[c.para+1].Len() > c.paras[c.para].Len()
}
