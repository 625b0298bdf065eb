package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/quoteattribution/quote/internal/calibrate"
)

// trainConfidence fits the weights of package link's Confidence to the linear tagger.
func (t *trainer) trainConfidence() error {
	in := calibrate.Folders{Corpora: t.corpus(""), Own: filepath.Join("testdata", "eval")}
	w, err := calibrate.Fit(in, nil, func(format string, args ...any) { fmt.Printf(format, args...) })
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join("internal", "link", "confidence.txt"), []byte(w), 0o644)
}
