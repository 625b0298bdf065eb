package neural

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// A vocabulary has the pieces of words that an encoder knows, and for unigram the score of each.
type vocabulary struct {
	number                   map[string]int32
	score                    []float64 // natural logarithms; nil for WordPiece
	unknown, start, end, cut int32
	longest                  int // bytes
	worst                    float64
}

const (
	continued = "##" // before a piece that does not begin its word, for WordPiece
	strange   = 10   // how much less likely than the rarest piece a character is that is none
)

func newVocabulary(h *header, pieces string) (*vocabulary, error) {
	t := &vocabulary{number: make(map[string]int32, h.Pieces)}
	scored := h.Tokenizer == unigram
	for line := range strings.Lines(pieces) {
		p := strings.TrimSuffix(line, "\n")
		if scored {
			piece, score, _ := strings.Cut(p, "\t")
			v, err := strconv.ParseFloat(score, 64)
			if err != nil || !(v < huge && v > -huge) {
				return nil, fmt.Errorf("pieces: %q has no score", piece)
			}
			p, t.score = piece, append(t.score, v)
		}
		t.number[p] = int32(len(t.number))
		t.longest = max(t.longest, len(p))
	}
	if len(t.number) != h.Pieces || !strings.HasSuffix(pieces, "\n") {
		return nil, errors.New("pieces: not as many as the header says, or one twice")
	}
	special := map[string]bool{}
	for _, s := range []struct {
		piece string
		to    *int32
	}{{h.Unknown, &t.unknown}, {h.Start, &t.start}, {h.End, &t.end}, {h.Break, &t.cut}} {
		n, ok := t.number[s.piece]
		if !ok {
			return nil, fmt.Errorf("pieces: no %q", s.piece)
		}
		*s.to, special[s.piece] = n, true
	}
	if scored {
		t.hide(special)
	}
	return t, nil
}

// hide takes the special pieces out of those that words are cut into, and sees what the
// rarest of the others is.
func (t *vocabulary) hide(special map[string]bool) {
	for p := range special {
		delete(t.number, p)
	}
	t.worst, t.longest = 0, 1
	for p, n := range t.number {
		t.worst, t.longest = min(t.worst, t.score[n]), max(t.longest, len(p))
	}
	t.worst -= strange
}
