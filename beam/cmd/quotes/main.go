// Command quotes reads articles from JSON Lines and writes who said what in them, on any
// runner of Apache Beam.
//
// Usage:
//
//	quotes -input articles-*.jsonl -output out/ [-format jsonl|parquet] [-shards N]
//	       [-lang TAG] [-min-confidence N] [-marks-only] [flags of the runner]
//
// Input and output are names of any file system of Beam: local, gs://, s3://. Input may be
// packed by gzip, its name ending in .gz. Each line is an article: text and, as far as they
// are known, id, lang, publisher and date. It writes
//
//	out/quotations-00000-of-00004.jsonl   each quotation of each article
//	out/merged-...                        the same words of a speaker as one, with occurrences and path
//	out/speakers-...                      who is named, over all articles
//	out/edges-...                         from whom to whom words went, and how
//	out/failures-...                      lines that are no articles, articles that were not parsed
//
// What counts is said or written, with a confidence of .5 and more, as in the commands
// quote speakers and quote relays; -min-confidence 0 takes all of that, and -all what is
// thought too. README.md has the flags of runners.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/gcs"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/s3"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/dataflow"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/flink"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/spark"

	quotebeam "github.com/quoteattribution/quote/beam"

	"github.com/quoteattribution/quote"
)

var (
	input      = flag.String("input", "", "the `files` to read: a name, with * and ? for several")
	output     = flag.String("output", "", "the `prefix` of the files to write, such as out/")
	format     = flag.String("format", "jsonl", "the `form` of the output: jsonl or parquet")
	shards     = flag.Int("shards", 4, "the `number` of files of each kind")
	lang       = flag.String("lang", "", "the language of articles that do not name it, a BCP 47 `tag`")
	confidence = flag.Float64("min-confidence", .5, "count quotations of this confidence and more alone, a `number` from 0 to 1")
	all        = flag.Bool("all", false, "count also what is neither said nor written")
	marksOnly  = flag.Bool("marks-only", false, "read quotation marks alone")
)

func main() {
	flag.Parse()
	beam.Init() // on a worker this does not return
	if err := run(context.Background()); err != nil {
		fmt.Fprintf(os.Stderr, "quotes: %v\n", err)
		os.Exit(1)
	}
}

func init() { register.Function1x1(pathOf) }

// pathOf is the name of a file.
func pathOf(f fileio.FileMetadata) string { return f.Path }

// run builds the pipeline and runs it.
func run(ctx context.Context) error {
	f := quotebeam.Format(*format)
	switch {
	case *input == "" || *output == "":
		return fmt.Errorf("-input and -output are needed")
	case f != quotebeam.JSONLines && f != quotebeam.Parquet:
		return fmt.Errorf("-format %s: want jsonl or parquet", *format)
	case *shards < 1:
		return fmt.Errorf("-shards %d: want 1 and more", *shards)
	}
	o := quotebeam.Options{Language: *lang, MinConfidence: *confidence, MarksOnly: *marksOnly}
	if !*all {
		o.Media = []quote.Medium{quote.Speech, quote.Writing}
	}
	p, s := beam.NewPipelineWithRoot()
	files := beam.ParDo(s, pathOf, fileio.MatchFiles(s, *input, fileio.MatchEmptyDisallow())) // a name without a file is an error
	articles, unread := quotebeam.Decode(s, textio.ReadAll(s, files))
	documents, unparsed := quotebeam.Parse(s, articles, o)
	quotations := quotebeam.Observe(s, documents)
	merged := quotebeam.Merge(s, quotations)
	for name, c := range map[string]beam.PCollection{
		"quotations": quotations, "merged": merged.Quotations, "speakers": merged.Speakers, "edges": merged.Edges,
		"failures": beam.Flatten(s, unread, unparsed),
	} {
		quotebeam.Write(s, *output+name, *shards, f, c)
	}
	return beamx.Run(ctx, p)
}
