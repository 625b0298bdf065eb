package model_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quoteattribution/quote/internal/model"
	"github.com/quoteattribution/quote/internal/perceptron"
	"github.com/quoteattribution/quote/internal/syntax"
	"github.com/quoteattribution/quote/internal/tagger"
)

// TestFiles loads every file and checks that its labels are those that the
// program knows and that writing it gives the same bytes.
func TestFiles(t *testing.T) {
	tests := []struct {
		file   string
		data   []byte
		model  func() *perceptron.Model
		labels []string
		most   int // bytes
	}{
		{"tags.bin", model.TagsFile, model.Tags, tagger.TagNames(), 2_000_000},
		{"names.bin", model.NamesFile, model.Names, tagger.NameNames(), 1_000_000},
		{"moves.bin", model.MovesFile, model.Moves, []string{"shift", "left", "right"}, 1_300_000},
		{"relations.bin", model.RelationsFile, model.Relations, syntax.RelationNames(), 700_000},
	}
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			m, err := perceptron.Load(tt.data)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.labels, m.Labels()); diff != "" {
				t.Errorf("labels (-want +got):\n%s", diff)
			}
			if !bytes.Equal(m.AppendBinary(nil), tt.data) {
				t.Error("encoding it anew gives other bytes")
			}
			if again, err := perceptron.Load(m.AppendColumns(nil)); err != nil || !bytes.Equal(again.AppendBinary(nil), tt.data) {
				t.Errorf("in columns it is another model: %v", err)
			}
			if len(tt.data) > tt.most {
				t.Errorf("%d bytes, want at most %d", len(tt.data), tt.most)
			}
			if tt.model() == nil {
				t.Error("not loaded on use")
			}
		})
	}
}

func BenchmarkLoad(b *testing.B) {
	b.SetBytes(int64(len(model.TagsFile)))
	for b.Loop() {
		if _, err := perceptron.Load(model.TagsFile); err != nil {
			b.Fatal(err)
		}
	}
}
