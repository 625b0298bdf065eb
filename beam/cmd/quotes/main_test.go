package main

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
)

func TestMain(m *testing.M) {
	flag.Parse()
	beam.Init()
	os.Exit(m.Run())
}

// A name that no file has is an error, and not a pipeline that is done with nothing.
func TestNoInput(t *testing.T) {
	dir := t.TempDir()
	*output = dir + "/out/"
	for reason, name := range map[string]string{"a name": "none.jsonl", "one for several": "none-*.jsonl"} {
		*input = filepath.Join(dir, name)
		if err := run(context.Background()); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", reason, err)
		}
	}
}
