package credit

import (
	"strings"
	"unicode/utf8"

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

// labelled reports whether a word like BREAKING, HOW or By stands in a place's
// place.
func (c candidate) labelled() bool {
	p := c.places[0]
	name := c.text(p.first, p.stop)
	if isPlace(name) {
		return false
	}
	for i := p.first; i < p.stop; i++ {
		if t := c.at(i); t.class&(label|by) != 0 && t.class&inner == 0 {
			return true
		}
	}
	return false
}

// credits: a known outlet, and what else shows that it is the article's own: a
// place or a date, or a dash behind it.
//
//	MOSCOW, Dec. 13 (Xinhua) --    Nagpur, Nov 12 (PTI)    Vienna (dpa) -
//	London (CNN)Police             (CNN) —                 CNN — Police
func (c candidate) credits() bool {
	dated, boxed := c.day.Len() > 0, c.at(0).kind == opening
	switch {
	case !c.known, c.last == period && c.count > 0 && c.at(c.places[0].first).shape == caseless && !c.familiar():
		return false // 新华社3日报道，市长王明说。
	case c.last == end:
		return c.count > 0 && c.how != leading && c.alone()
	case c.last == word:
		return c.how == bracketed && c.begins() && (dated || !c.spaced || c.capitals() && c.familiar() || boxed && c.count > 0)
	case c.last != dash && c.last != colon:
		return dated || c.count > 0 && (c.last != period || c.capitals() && c.begins())
	case c.how == leading:
		return c.last == dash && c.begins() && (dated || c.count == 0 && c.long && c.spaced || c.familiar() || c.capitals())
	}
	return c.count > 0 || c.begins()
}

// introduces: an outlet in brackets that is not known, behind a place in capitals
// or a date: AUSTIN, Texas (KXAN) —, Kabul, Dec 13 (Pajhwok) -.
func (c candidate) introduces() bool {
	return c.credited() && c.begins() && (c.last == dash || c.last == colon) && !isPlace(c.s[c.credit.Start:c.credit.End]) &&
		(c.capitals() || c.last == dash && c.day.Len() > 0)
}

func (r *reader) credited() bool { return r.credit.Len() > 0 }

// dates: TOKYO, April 13 -, BERLIN, 12. Dezember., Geneva, 3 May 2016 –.
func (c candidate) dates() bool {
	return c.day.Len() > 0 && c.begins() && (c.capitals() || c.familiar() && c.last != period && c.sentence())
}

// heading reports whether the paragraph is a heading, as shows behind the dash, or
// one of a list or of a talk: another of the next paragraphs begins in the same way.
func (c candidate) heading() bool {
	const before, behind = 3, 12 // paragraphs
	o := reader{registry: c.registry}
	for i := max(0, c.para-before); i < min(len(c.paras), c.para+behind) && c.last != end; i++ {
		s := c.doc[c.paras[i].Start:c.paras[i].End]
		if i != c.para && o.read(s) && o.last == c.last && o.long == c.long && o.spaced == c.spaced && !o.credited() && o.capitals() == c.capitals() {
			return true
		}
	}
	return false
}

// placed: a place and no more. It is in capitals, or known, and a sentence
// follows.
//
//	PORT AVERY --    NAGOYA, Japan —    SINGAPORE - The    Jacobabad, Pakistan – At
//	ISLAMABAD: The   behind a headline: Srinagar: The   AVERY. The
func (c candidate) placed() bool {
	const longest, short = 4, 4 // words; letters
	known := c.familiar() && (c.capitals() || c.para > 0)
	switch {
	case !c.begins() || !c.sentence():
		return false
	case c.last == dash:
		return c.spaced && (known || c.long && (c.familiar() || c.capitals() && c.places[0].stop <= longest))
	case c.last == period:
		p := c.places[0]
		return c.count == 1 && c.capitals() && p.end-p.first == 1 && (c.familiar() || len(c.text(p.first, p.end)) >= short) && c.at(c.behind).shape == capital
	}
	return c.last == colon && known
}

// line: KONYA, Türkiye; GAZA CITY, Palestine / ISTANBUL; in a line of its own.
func (c candidate) line() bool {
	return c.last == end && c.para > 0 && c.alone() && c.capitals() && c.familiar()
}

// capitals reports whether the names of all places are in capitals.
func (r *reader) capitals() bool {
	for _, p := range r.places[:r.count] {
		for i := p.first; i < p.stop; i++ {
			if t := r.at(i); t.shape == capital || t.shape == caseless {
				return false
			}
		}
	}
	return r.count > 0
}

// familiar reports whether the first place, or its region, is a known one.
func (r *reader) familiar() bool {
	p := r.places[0]
	region := strings.Trim(r.text(p.stop, p.end), ", ()[]")
	return isPlace(r.text(p.first, p.stop)) || isPlace(region) || isPlace(strings.TrimSuffix(region, "."))
}

// begins reports whether a sentence begins behind: a capital, a mark, a figure.
func (r *reader) begins() bool {
	t := r.at(r.behind)
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
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?。", r)
}

// alone reports whether the paragraph is a line with the text behind it.
func (c candidate) alone() bool {
	const longest = 100 // bytes
	return c.paras[c.para].Len() <= longest && c.para+1 < len(c.paras) && c.paras[c.para+1].Len() > c.paras[c.para].Len()
}
