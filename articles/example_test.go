package articles_test

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"strings"
	"testing/fstest"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/articles"
)

// A broken line is an error in its place, and those behind it go on.
func ExampleLines() {
	wire := strings.NewReader(`{"id": "a", "text": "\"It rains,\" said Anna Berg."}
{"id": "b", "txt": "It snows."}
{"id": "c", "text": "\"It snows,\" said Nils Dahl."}
`)
	for doc, err := range new(quote.Parser).All(context.Background(), articles.Lines(wire, "wire.jsonl")) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		for _, q := range doc.Quotes {
			fmt.Println(doc.ID, q.Speaker, doc.Join(q.Content...))
		}
	}
	// Output:
	// a Anna Berg "It rains,"
	// article 1: wire.jsonl:2: no key "text"
	// c Nils Dahl "It snows,"
}

// A folder is any fs.FS: os.DirFS, an archive, embedded files.
func ExampleFolder() {
	news := fstest.MapFS{
		"may/rain.txt":   {Data: []byte(`"It rains," said Anna Berg.`)},
		"may/snow.jsonl": {Data: []byte(`{"id": "7", "text": "\"It snows,\" said Nils Dahl."}`)},
		"readme.md":      {Data: []byte("What is here.")},
	}
	for a, err := range articles.Folder(news, "news") {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(a.ID, len(a.Text))
	}
	// Output:
	// news/may/rain.txt 27
	// 7 27
}

// Notes are about what is no error: here about the character set.
func ExampleReader_File() {
	r := articles.Reader{Note: func(n articles.Note) { fmt.Println(n) }}
	for a := range r.File(strings.NewReader("\x84Es regnet\x93, sagte J\xfcrgen M\xfcller."), "regen.txt") {
		fmt.Println(a.Text)
	}
	// Output:
	// regen.txt: not UTF-8; read as windows-1252
	// „Es regnet“, sagte Jürgen Müller.
}

// Keys of the caller's own, here the day of each article and its address, which is its ID
// where it has none.
func ExampleReader_Lines() {
	wire := strings.NewReader(`{"url": "https://example.org/rain", "date": "2030-05-01", "text": "\"It rains,\" said Anna Berg."}`)
	dates := make(map[string]string)
	r := articles.Reader{Object: func(a *quote.Article, object []byte) error {
		var more struct{ URL, Date string }
		if err := json.Unmarshal(object, &more); err != nil {
			return err
		}
		if a.ID == "" {
			a.ID = more.URL
		}
		dates[a.ID] = more.Date
		return nil
	}}
	for a, err := range r.Lines(wire, "wire.jsonl") {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(dates[a.ID], a.ID)
	}
	// Output:
	// 2030-05-01 https://example.org/rain
}
