package credit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/text"
)

// eastern reports whether a paragraph begins in Chinese, Japanese or Korean, be
// it behind a bracket.
func eastern(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if punctuation(r) == opening {
		if r >= 0x3000 {
			return true
		}
		r, _ = utf8.DecodeRuneInString(s[n:])
	}
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

// east reads the dateline of a paragraph that stands at an offset, and the
// author that it names:
//
//	新华社北京11月3日电    中新网12月13日电    (中央社記者王小明台北13日電)
//	【ワシントン共同】    【パリ＝山田太郎】    [東京　13日　ロイター] -
//	(서울=연합뉴스) 홍길동 기자 =    [서울=뉴시스]
func (f *finder) east(s string, at int) (*Dateline, []text.Span) {
	const longest = 120 // bytes
	head := s[:runeStart(s, min(len(s), longest))]
	if d, ok := f.wired(head); ok {
		d.Span.Start, d.Span.End = d.Span.Start+at, d.Span.End+at
		return &d, nil
	}
	r, n := utf8.DecodeRuneInString(head)
	if punctuation(r) != opening {
		return nil, nil
	}
	stop := strings.IndexAny(head[n:], ")]】）］")
	if stop < 0 {
		return nil, nil
	}
	d, ok := f.boxed(head[n : n+stop])
	if !ok {
		return nil, nil
	}
	_, m := utf8.DecodeRuneInString(head[n+stop:])
	end := n + stop + m
	end, author := f.reporter(head, end)
	d.Span = text.Span{Start: at, End: at + end}
	if author.Len() > 0 {
		return &d, []text.Span{{Start: at + author.Start, End: at + author.End}}
	}
	return &d, nil
}

// wired reads a Chinese dateline: the agency, who reports, place, date and the
// word for a wire.
func (f *finder) wired(head string) (d Dateline, ok bool) {
	s, skipped := head, 0
	if r, n := utf8.DecodeRuneInString(s); punctuation(r) == opening {
		s, skipped = s[n:], n
	}
	name := f.agency(s)
	if name == "" {
		return d, false
	}
	rest := s[len(name):]
	stop, sign := -1, ""
	for _, w := range words().signs {
		if i := strings.Index(rest, w); i >= 0 && (stop < 0 || i < stop) {
			stop, sign = i, w
		}
	}
	const most = 60 // bytes
	if stop < 0 || stop > most || strings.ContainsAny(rest[:stop], "，。、；！？,.") {
		return d, false
	}
	end := skipped + len(name) + stop + len(sign)
	where, date := cutDate(rest[:stop])
	if date == "" {
		return d, false
	}
	for w, c := range words().words {
		if c&reporter != 0 && strings.HasPrefix(where, w) {
			where = behindName(where[len(w):])
			break
		}
	}
	d = Dateline{Outlet: name, Date: date}
	if words().of(name)&here != 0 {
		d.Outlet = ""
	}
	if where = strings.TrimSpace(where); where != "" {
		d.Places = []string{where}
	}
	if r, n := utf8.DecodeRuneInString(head[end:]); skipped > 0 && punctuation(r) == closing {
		end += n
	}
	d.Span.End = end
	return d, true
}

// agency returns the longest name of an outlet in its own script that s begins
// with, or the word for this paper.
func (f *finder) agency(s string) string {
	const most = 8 // letters
	best := ""
	for i, n := 0, 0; i < len(s) && n < most; n++ {
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
		if words().outlets[s[:i]] != "" || words().of(s[:i])&here != 0 {
			best = s[:i]
		}
	}
	return best
}

// cutDate cuts a date off the end of s: 北京11月3日.
func cutDate(s string) (before, date string) {
	i := strings.IndexFunc(s, unicode.IsDigit)
	if i < 0 || !strings.HasSuffix(s, "日") {
		return s, ""
	}
	return s[:i], s[i:]
}

// behindName cuts the name of a reporter, of two or three letters, off the start
// of s: what stands behind is a place.
func behindName(s string) string {
	letters := []rune(s)
	for i := 2; i <= 4 && i < len(letters); i++ {
		if words().of(string(letters[i:]))&place != 0 {
			return string(letters[i:])
		}
	}
	return string(letters[min(3, len(letters)):])
}

// boxed reads a dateline that stands in brackets.
func (f *finder) boxed(s string) (d Dateline, ok bool) {
	parts := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || isDash(r) })
	joined := strings.ContainsAny(s, "=＝")
	for i, p := range parts {
		switch {
		case strings.IndexFunc(p, unicode.IsDigit) == 0 && strings.HasSuffix(p, "日"):
			d.Date = p
		case d.Outlet == "" && f.is(p):
			d.Outlet = p
		case len(d.Places) == 0 && i == 0:
			if at := f.agencyBehind(p); at > 0 { // ワシントン共同
				d.Places, d.Outlet = []string{p[:at]}, p[at:]
			} else {
				d.Places = []string{p}
			}
		}
	}
	switch {
	case d.Outlet != "" && (len(d.Places) > 0 || d.Date != ""):
		return d, true
	case d.Outlet != "" && joined:
		return d, true // AFP=時事
	case d.Outlet == "" && joined && len(parts) == 2:
		return d, words().of(parts[0])&place != 0 // パリ＝山田太郎
	}
	return d, false
}

func (f *finder) is(name string) bool {
	_, ok := exactly(f.registry, name)
	return ok
}

// agencyBehind returns where the name of an agency at the end of s begins, or 0.
func (f *finder) agencyBehind(s string) int {
	for i := range s {
		if i > 0 && words().outlets[s[i:]] != "" {
			return i
		}
	}
	return 0
}

// reporter reads what stands behind a Korean dateline, 홍길동 기자 =, or the dash
// behind a Japanese one, and returns where it ends, and the author.
func (f *finder) reporter(head string, at int) (end int, author text.Span) {
	const near = 70 // bytes
	rest := head[at:runeStart(head, min(len(head), at+near))]
	i := strings.IndexFunc(rest, isDash)
	if i < 0 {
		return at, text.Span{}
	}
	_, n := utf8.DecodeRuneInString(rest[i:])
	before := strings.TrimSpace(rest[:i])
	if before == "" {
		return at + i + n, text.Span{}
	}
	fields := strings.Fields(before)
	if words().of(fields[len(fields)-1])&reporter == 0 {
		return at, text.Span{}
	}
	start := at + strings.Index(rest, before)
	name := strings.TrimSpace(strings.TrimSuffix(before, fields[len(fields)-1]))
	return at + i + n, text.Span{Start: start, End: start + len(name)}
}

// runeStart is the start of the letter that byte i of s is in.
func runeStart(s string, i int) int {
	for i > 0 && i < len(s) && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}
