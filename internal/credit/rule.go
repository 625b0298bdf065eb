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
	{"label", true, candidate.labelled},                  // BREAKING — , MAYOR PELAYO: , BBC (London)
	{"outlet and date", false, candidate.creditDate},     // MOSCOW, Dec. 13 (Xinhua) --, Nagpur, Nov 12 (PTI)
	{"outlet", false, candidate.credited},                // QUITO, Ecuador (AP) —
	{"outlet alone", false, candidate.creditAlone},       // (CNN) —, Nov 12 (Reuters) -
	{"capitals and date", false, candidate.capitalsDate}, // TOKYO, April 13 -
	{"place and date", false, candidate.placeDate},       // Oslo, 3 May 2016 –
	{"heading", true, candidate.heading},                 // RAIN — A GUIDE; one of a list
	{"capitals", false, candidate.capitals},              // PORT AVERY --
	{"known place", false, candidate.knownPlace},         // SINGAPORE - The, Jacobabad, Pakistan –
	{"colon", false, candidate.colon},                    // ISLAMABAD: The
	{"line", false, candidate.line},                      // KONYA, Türkiye
}

func (c candidate) holds() bool {
	for i := range rules {
		if rules[i].is(c) {
			return !rules[i].not
		}
	}
	return false
}

// labelled reports whether what stands in a place's place is a word like
// BREAKING or HOW, or an outlet.
func (c candidate) labelled() bool {
	if c.count == 0 {
		return false
	}
	p := &c.names[0]
	if _, outlet := c.known(c.text(p.first, p.stop)); outlet && !isPlace(c.text(p.first, p.stop)) {
		return true
	}
	if c.class(p.first)&by != 0 {
		return true
	}
	if c.is && c.day.Len() > 0 {
		return false
	}
	if isPlace(c.text(p.first, p.stop)) {
		return false
	}
	for i := p.first; i < p.stop; i++ {
		if c.at(i).kind == word && c.at(i).shape != small && c.class(i)&label != 0 && c.class(i)&inner == 0 {
			return true
		}
	}
	return c.at(p.first).kind == word && c.class(p.first)&label != 0 && c.class(p.first)&inner == 0
}

// creditDate: MOSCOW, Dec. 13 (Xinhua) --, MOSCOW, December 13. /TASS/.,
// Nagpur, Nov 12 (PTI), TOKYO, Dec. 13, Kyodo -.
func (c candidate) creditDate() bool {
	if c.credit.Len() == 0 || c.day.Len() == 0 {
		return false
	}
	if c.is {
		return c.last != word || c.how != plain && c.begins()
	}
	return c.count > 0 && (c.last == dash || c.last == colon && c.names[0].capitals)
}

// credited: QUITO, Ecuador (AP) —, Vienna (dpa) -, KABUL (Pajhwok):, JAKARTA,
// KOMPAS —, London (CNN)Police, Berlin dpa |.
func (c candidate) credited() bool {
	if c.credit.Len() == 0 || c.count == 0 {
		return false
	}
	p := &c.names[0]
	switch c.last {
	case dash:
		return c.is || p.capitals && c.begins() && !isPlace(c.s[c.credit.Start:c.credit.End])
	case colon, pipe, slash:
		return c.is
	case period:
		return c.is && p.capitals && c.begins()
	case end:
		return c.is && c.alone()
	case word:
		return c.is && c.how == bracketed && c.begins() && (!c.spaced || p.capitals && isPlace(c.text(p.first, p.stop)))
	}
	return false
}

// creditAlone: (CNN) —, (CNN)Police, Nov 12 (Reuters) -.
func (c candidate) creditAlone() bool {
	if c.credit.Len() == 0 || c.count > 0 || !c.is {
		return false
	}
	switch c.last {
	case dash, colon:
		return c.begins()
	case word:
		return c.how == leading && c.begins() && !c.spaced
	}
	return false
}

// capitalsDate: TOKYO, April 13 -; GENEVA (3 May 2016) –; BERLIN, 12. Dezember. Der.
func (c candidate) capitalsDate() bool {
	if c.day.Len() == 0 || c.credit.Len() > 0 || !c.capital() {
		return false
	}
	switch c.last {
	case dash:
		return !c.ended()
	case colon, period:
		return c.begins() && !c.dayOnly
	case end:
		return c.alone() && c.familiar()
	}
	return false
}

// placeDate: Oslo, 3 May 2016 –.
func (c candidate) placeDate() bool {
	if c.day.Len() == 0 || c.dayOnly || c.count == 0 || c.credit.Len() > 0 || !c.familiar() {
		return false
	}
	switch c.last {
	case dash, colon:
		return c.begins() && c.sentence()
	case end:
		return c.alone()
	}
	return false
}

// heading reports whether the paragraph is a heading, or one of a list whose
// items all begin so.
func (c candidate) heading() bool {
	if c.count == 0 {
		return false
	}
	if c.last == dash || c.last == colon {
		first, second := c.at(c.behind), c.at(c.behind+1)
		if first.kind == word && second.kind == word && first.shape == capitals && second.shape == capitals && first.end-first.start+second.end-second.start > 2 {
			return true
		}
		return !c.capital() && !c.familiar() || c.listed()
	}
	return false
}

// capitals: PORT AVERY --, NAGOYA, Japan —.
func (c candidate) capitals() bool {
	const longest = 4 // words
	return c.last == dash && c.long && c.capital() && c.credit.Len() == 0 && c.day.Len() == 0 &&
		c.names[0].stop-c.names[0].first <= longest && c.at(c.behind-1).spaced && c.begins() && c.sentence()
}

// knownPlace: SINGAPORE - The; Jacobabad, Pakistan – At; Beirut – The.
func (c candidate) knownPlace() bool {
	return c.last == dash && c.spaced && c.credit.Len() == 0 && c.day.Len() == 0 && c.familiar() && c.begins() && c.sentence() && (c.capital() || c.long || c.below())
}

// below reports whether the paragraph stands behind another one, so that it is no
// headline.
func (c candidate) below() bool { return c.para > 0 }

// colon: ISLAMABAD: The; behind a headline Srinagar: The.
func (c candidate) colon() bool {
	const longest = 100 // bytes: shorter paragraphs with a colon are headings
	return c.last == colon && c.credit.Len() == 0 && c.day.Len() == 0 && c.familiar() && c.begins() && c.sentence() &&
		(c.capital() || c.para > 0 && c.paras[c.para].Len() > longest)
}

// line: KONYA, Türkiye; GAZA CITY, Palestine / ISTANBUL; in a line of its own.
func (c candidate) line() bool {
	return c.last == end && c.credit.Len() == 0 && c.day.Len() == 0 && c.para > 0 && c.alone() && c.capital() && c.familiar()
}

// capital reports whether the names of all places are in capitals.
func (c candidate) capital() bool {
	for _, p := range c.names[:c.count] {
		if !p.capitals || p.stop == p.first+1 && c.at(p.first).end-c.at(p.first).start < 2 {
			return false
		}
	}
	return c.count > 0
}

// familiar reports whether the first place, or its region, is a known one.
func (c candidate) familiar() bool {
	if c.count == 0 {
		return false
	}
	p := &c.names[0]
	if isPlace(c.text(p.first, p.stop)) {
		return true
	}
	if p.regions == 0 {
		return false
	}
	for i := p.stop; i < p.end; i++ {
		if c.at(i).kind == word && (isPlace(c.text(i, p.end)) || isPlace(c.s[c.at(i).start:p.to]) || isPlace(strings.Trim(c.s[c.at(i).start:p.to], "()[]"))) {
			return true
		}
	}
	return false
}

// begins reports whether a sentence begins behind: a capital, a mark, a figure.
func (c candidate) begins() bool {
	switch t := c.at(c.behind); t.kind {
	case word:
		return t.shape != small
	case number, other, opening:
		return true
	case dash:
		return false
	}
	return false
}

// ended reports whether nothing stands behind.
func (c candidate) ended() bool { return c.at(c.behind).kind == end }

// sentence reports whether more than a heading stands behind: eight words, or
// the end of a sentence.
func (c candidate) sentence() bool {
	const words = 8
	p := c.paras[c.para]
	rest := c.doc[p.Start+c.stop : p.End]
	if n := len(rest); n > 80 {
		return true
	}
	rest = strings.TrimRight(rest, ` "'”’»)`)
	return strings.HasSuffix(rest, ".") || strings.HasSuffix(rest, "?") || strings.HasSuffix(rest, "!") || len(strings.Fields(rest)) >= words
}

// alone reports whether the paragraph is a line with the text behind it.
func (c candidate) alone() bool {
	const longest = 100 // bytes
	return c.whole && c.paras[c.para].Len() <= longest && c.para+1 < len(c.paras) && c.paras[c.para+1].Len() > c.paras[c.para].Len()
}

// listed reports whether another of the next paragraphs begins in the same way:
// items of a list, turns of a conversation.
func (c candidate) listed() bool {
	const near = 12 // paragraphs
	o := reader{registry: c.registry}
	for i := max(0, c.para-3); i < min(len(c.paras), c.para+near); i++ {
		if i == c.para {
			continue
		}
		o.reset(c.doc[c.paras[i].Start:c.paras[i].End])
		if o.read() && o.last == c.last && o.credit.Len() == 0 && o.count > 0 && o.names[0].capitals == c.names[0].capitals && o.long == c.long && o.at(o.behind).kind != end {
			if o.last == dash && !(o.at(o.behind - 1).spaced) {
				continue
			}
			return true
		}
	}
	return false
}
