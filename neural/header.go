package neural

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
)

// A header is what the file of an encoder says of itself (FORMAT.md).
type header struct {
	Name           string   `json:"name"`
	Tokenizer      string   `json:"tokenizer"`
	Lower          bool     `json:"lower"`
	Pieces         int      `json:"pieces"`
	PieceBytes     int      `json:"piece_bytes"`
	Unknown        string   `json:"unknown"`
	Start          string   `json:"start"`
	End            string   `json:"end"`
	Break          string   `json:"break"`
	Hidden         int      `json:"hidden"`
	Layers         int      `json:"layers"`
	Heads          int      `json:"heads"`
	Inner          int      `json:"inner"`
	Positions      int      `json:"positions"`
	Cases          int      `json:"cases"`
	WordBits       int      `json:"word_bits"`
	ActivationBits int      `json:"activation_bits"`
	Window         int      `json:"window"`
	Context        int      `json:"context"`
	Labels         []labels `json:"labels"`
	Curly          bool     `json:"curly"`
	Languages      []string `json:"languages"`
	Source         string   `json:"source"`
	Licence        string   `json:"licence"`
}

// The kinds of tokenizers.
const (
	wordPiece = "wordpiece" // of BERT: the longest piece first (Wu et al., Google's Neural Machine Translation System, 2016)
	unigram   = "unigram"   // of SentencePiece: the likeliest pieces (Kudo, Subword Regularization, 2018)
)

// labels are a group of labels, one of which each word has.
type labels struct {
	Name string   `json:"name"`
	Of   []string `json:"of"`
}

// roles are the labels of the first group.
var roles = []string{"O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"}

// A header has these bounds: what is beyond is no encoder that anybody would run here,
// and its sizes might not fit the numbers.
const (
	mostHidden    = 4096
	mostPositions = 512 // see attention.go: the sums of a window of more may not fit
	mostLayers    = 48
	mostPieces    = 1 << 19
	mostLabels    = 256
)

// readHeader reads and checks the header.
func readHeader(b []byte) (*header, error) {
	h := new(header)
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(h); err != nil {
		return nil, fmt.Errorf("header: %w", err)
	}
	return h, h.check()
}

func (h *header) check() error {
	within := func(n, least, most int) bool { return n >= least && n <= most }
	for _, c := range []struct {
		ok   bool
		what string
	}{
		{h.Tokenizer == wordPiece || h.Tokenizer == unigram, "tokenizer"},
		{within(h.Pieces, 1, mostPieces), "pieces"},
		{within(h.PieceBytes, 1, 64*mostPieces), "piece_bytes"},
		{within(h.Hidden, 64, mostHidden) && h.Hidden%64 == 0, "hidden"},
		{within(h.Inner, 64, mostHidden) && h.Inner%64 == 0, "inner"},
		{within(h.Layers, 1, mostLayers), "layers"},
		{h.Heads > 0 && h.Hidden%h.Heads == 0 && (h.Hidden/h.Heads == 32 || h.Hidden/h.Heads == 64), "heads"},
		{within(h.Window, 16, mostPositions-2), "window"},
		{within(h.Positions, h.Window+2, mostPositions), "positions"},
		{h.Cases == 4, "cases"},
		{h.WordBits == 8 || h.WordBits == 4, "word_bits"},
		{h.ActivationBits == 7 || h.ActivationBits == 8, "activation_bits"},
		{within(h.Context, 0, h.Window/3), "context"},
		{len(h.Labels) > 0 && h.Labels[0].Name == "role" && slices.Equal(h.Labels[0].Of, roles), "labels"},
		{within(h.outputs(), 1, mostLabels), "labels"},
	} {
		if !c.ok {
			return errors.New("header: bad " + c.what)
		}
	}
	return nil
}

// outputs is how many outputs the last linear has, with those that fill it up.
func (h *header) outputs() int {
	n := 0
	for _, l := range h.Labels {
		n += len(l.Of)
	}
	return up(n, 32)
}

// up rounds n up to a multiple of m.
func up(n, m int) int { return (n + m - 1) / m * m }
