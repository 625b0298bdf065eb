package quotebeam

import (
	"bufio"
	"context"
	"fmt"
	"hash/fnv"
	"io"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

// A Format is what Write writes.
type Format string

// The formats.
const (
	JSONLines Format = "jsonl"   // an object a line
	Parquet   Format = "parquet" // a row each, as the types that end in Row say
)

func init() {
	register.DoFn2x2[context.Context, beam.T, int, string](&shardFn{})
	register.DoFn3x1[context.Context, int, func(*string) bool, error](&writeFn{})
	register.Iter1[string]()
}

// Write writes a collection of Observation, Quotation, Speaker or Edge of package corpus,
// or of Failure, to files of a Beam file system: prefix-00000-of-00004.jsonl. In which of
// the files something stands follows from what it is, and so does a file that a retry
// writes again; the order inside is that of the runner. It panics on other collections
// and formats.
func Write(s beam.Scope, prefix string, shards int, format Format, collection beam.PCollection) {
	s = s.Scope("quotebeam.Write")
	filesystem.ValidateScheme(prefix)
	t := collection.Type().Type()
	if _, known := tables[t]; !known || format != JSONLines && format != Parquet || shards < 1 {
		panic(fmt.Sprintf("quotebeam.Write: no %s of %v in %d files", format, t, shards))
	}
	keyed := beam.ParDo(s, &shardFn{Shards: shards}, collection)
	beam.ParDo0(s, &writeFn{Prefix: prefix, Shards: shards, Format: format, Table: tables[t].name}, beam.GroupByKey(s, keyed))
}

// A shardFn keys elements, as JSON, by the number of their file.
type shardFn struct{ Shards int }

func (f *shardFn) ProcessElement(_ context.Context, v beam.T) (int, string) {
	b, err := encode(v)
	if err != nil {
		panic(err) // none of the types has what JSON cannot hold
	}
	h := fnv.New32a()
	h.Write(b)
	return int(h.Sum32() % uint32(f.Shards)), string(b)
}

// A writeFn writes a file.
type writeFn struct {
	Prefix string
	Shards int
	Format Format
	Table  string
}

func (f *writeFn) ProcessElement(ctx context.Context, shard int, lines func(*string) bool) (err error) {
	name := fmt.Sprintf("%s-%05d-of-%05d.%s", f.Prefix, shard, f.Shards, f.Format)
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer fs.Close()
	file, err := fs.OpenWrite(ctx, name)
	if err != nil {
		return err
	}
	if f.Format == Parquet {
		err = writeRows(file, f.Table, lines)
	} else {
		err = writeLines(file, lines)
	}
	if closed := file.Close(); err == nil {
		err = closed
	}
	return err
}

func writeLines(w io.Writer, lines func(*string) bool) error {
	buf := bufio.NewWriter(w)
	var line string
	for lines(&line) {
		buf.WriteString(line)
		buf.WriteByte('\n')
	}
	return buf.Flush()
}

// A table makes rows of the JSON of a type.
type table struct {
	name string
	row  reflect.Type
	make func(line string) (any, error)
}
