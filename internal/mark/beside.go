package mark

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote/internal/text"
)

// before and after return the runes beside an offset, or a space at the ends of
// the paragraph. Invisible characters are passed over, and a no-break space that
// was left as the entity &nbsp; is a space.
func before(s string, para text.Span, at int) rune {
	if at <= para.Start {
		return ' '
	}
	if b := s[at-1]; b < utf8.RuneSelf && b != ';' {
		return rune(b)
	}
	return beforeSlow(s, para, at)
}

func beforeSlow(s string, para text.Span, at int) rune {
	for at > para.Start {
		if s[at-1] == ';' && entitySpace(s[max(para.Start, at-6):at]) {
			return ' '
		}
		r, n := utf8.DecodeLastRuneInString(s[para.Start:at])
		if !text.Invisible(r) {
			return r
		}
		at -= n
	}
	return ' '
}

func after(s string, para text.Span, at int) rune {
	if at >= para.End {
		return ' '
	}
	if b := s[at]; b < utf8.RuneSelf && b != '&' {
		return rune(b)
	}
	return afterSlow(s, para, at)
}

func afterSlow(s string, para text.Span, at int) rune {
	for at < para.End {
		if s[at] == '&' && entitySpace(s[at:min(para.End, at+6)]) {
			return ' '
		}
		r, n := utf8.DecodeRuneInString(s[at:para.End])
		if !text.Invisible(r) {
			return r
		}
		at += n
	}
	return ' '
}

// entitySpace reports whether s is the entity of a no-break space.
func entitySpace(s string) bool { return s == "&nbsp;" || s == "&#160;" || s == "&#xA0;" }

// touch reports whether nothing that can be seen stands between the end of a mark
// and the start of the next.
func touch(s string, end, start int) bool {
	return end == start || s[end] >= utf8.RuneSelf && strings.IndexFunc(s[end:start], visible) < 0
}

func visible(r rune) bool { return !text.Invisible(r) }

// isGap reports whether an opening mark may follow r: a space, a bracket, a
// dash or a slash.
func isGap(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', '(', '[', '{', '/', '-', '–', '—', '―', '（':
		return true
	}
	return r >= utf8.RuneSelf && unicode.IsSpace(r)
}

func isSpace(r rune) bool {
	return r == ' ' || '\t' <= r && r <= '\r' || r >= utf8.RuneSelf && unicode.IsSpace(r)
}

func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// isStop reports whether r is punctuation that a closing mark stands behind.
func isStop(r rune) bool {
	switch r {
	case ',', '.', '!', '?', ';', ':', '…', '،', '؟', '。', '！', '？', '，', '।':
		return true
	}
	return false
}
