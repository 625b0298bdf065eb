package text

import "strings"

// A Sentence is a range of tokens. A stretch in quotation marks lies in one
// sentence as a whole, however many sentences it has inside.
type Sentence struct {
	First, End int // tokens [First:End)
	// Soft says that the sentence ends only because a quotation does, by the
	// punctuation inside its marks: an attribution may follow ("Go!" He left).
	Soft bool
}

// starters are words which, capitalised after an abbreviation, begin a
// sentence.
var starters = map[string]bool{}

func init() {
	for _, w := range strings.Fields(`The A An He She It They We I You His Her Its Their Our My This That These Those There
		But And Or So Yet If When While As In On At For After Before Since Although Though Because However Meanwhile
		Some Many Most Both Such Not No With From By To Under Asked What Who How Why Where`) {
		starters[w] = true
	}
}

// longest is how many tokens outside quotation marks a sentence may have: tables
// and lists without periods are cut there, so that work on a sentence is
// bounded.
const longest = 300

// Sentences cuts the tokens of one paragraph, tokens[first:end], into sentences.
func Sentences(s string, tokens []Token, first, end int, buf []Sentence) []Sentence {
	start := first
	cut := func(at int, soft bool) {
		if at > start {
			buf = append(buf, Sentence{start, at, soft})
			start = at
		}
	}
	depth := 0
	outer := 0 // tokens of the sentence outside marks, with the opening marks
	for i := first; i < end; i++ {
		tok := &tokens[i]
		if depth == 0 {
			if i == start {
				outer = 0
			}
			if outer++; outer > longest {
				cut(i, false)
				outer = 1
			}
		}
		switch tok.Kind {
		case Open:
			depth++
		case Close:
			depth--
			if depth == 0 && i > first && Final(s, tokens[i-1]) && i+1 < end && begins(s, tokens[i+1]) {
				cut(i+1, true)
			}
		case Punct:
			if depth > 0 || !Final(s, *tok) {
				continue
			}
			for i+1 < end && tokens[i+1].Kind == Punct && tokens[i+1].Shape.Is(Glued) {
				i++ // )] and further marks
			}
			if i+2 < end && stray(s, tokens[i+1]) && begins(s, tokens[i+2]) {
				cut(i+1, false)
			} else if i+1 < end && (begins(s, tokens[i+1]) || s[tok.Start] == '?' || s[tok.Start] == '!') && !glued(tokens[i+1]) {
				cut(i+1, false)
			}
		case Word:
			if depth > 0 || !tok.Shape.Is(Dotted) || i+1 >= end {
				continue
			}
			next := tokens[i+1]
			if next.Kind == Word && starters[s[next.Start:next.End]] && Abbreviated(s[tok.Start:tok.End-1]) != Leads {
				cut(i+1, false)
			} else if next.Kind == Open && Abbreviated(s[tok.Start:tok.End-1]) != Leads && upperAfter(s, tokens, i+1, end) {
				cut(i+1, false)
			}
		}
	}
	cut(end, false)
	return buf
}

// Final reports whether the token ends a sentence: . ? ! … and their like.
func Final(s string, tok Token) bool {
	if tok.Kind != Punct {
		return false
	}
	switch s[tok.Start] {
	case '.', '?', '!':
		return true
	case 0xE2, 0xE3, 0xEF:
		switch s[tok.Start:tok.End] {
		case "…", "。", "？", "！", "．", "‼", "⁇":
			return true
		}
	}
	return false
}

func glued(tok Token) bool { return tok.Shape.Is(Glued) && tok.Kind != Open }

// begins reports whether a token may begin a sentence.
func begins(s string, tok Token) bool {
	switch tok.Kind {
	case Word:
		return tok.Shape.Is(Cap) || s[tok.Start] >= 0x80
	case Number, Open:
		return true
	case Punct:
		switch s[tok.Start] {
		case '(', '[', '-', '*', '.', '#', '$':
			return true
		}
		return s[tok.Start] >= 0x80
	}
	return false
}

// stray reports whether a token is a quotation mark that belongs to no pair.
func stray(s string, tok Token) bool {
	if tok.Kind != Punct || tok.Shape.Is(Glued) {
		return false
	}
	switch s[tok.Start:tok.End] {
	case "'", "\"", "’", "”", "“", "‘", "`":
		return true
	}
	return false
}

func upperAfter(s string, tokens []Token, i, end int) bool {
	return i+1 < end && tokens[i+1].Shape.Is(Cap)
}
