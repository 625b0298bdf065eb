package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
)

// rough has what is hard to write: line ends inside quotations, control characters,
// bytes that are no UTF-8, the marks that formats use themselves, and speakers of every
// kind.
const rough = "OSLO, Nov. 3 (NTB) -- =1+1 is a sum.\r\n\r\n" +
	"“It rains,\r\nand \x1b[31msnows\x00,” said +Siri Lie, @mayor of “<Bergen>”. “=2+3|`|\\|,” she added.\r\n\r\n" +
	"\"-2 °C\tor \\ | `less`,\" she told Tass\u2028news agency.\xff\xfe The \"Daily Rain\" reported that *she* was _wet_ --> ]]> \u0085 & <b>cold</b>.\r\n\r\n" +
	"“We agree; we do,” Anna Berg and Nils Lund told reporters. Lie wrote that “[it](https://example.org) is cold”.\r\n\r\n" +
	"“It fell on 9 days,” the report said. Officials fear that it will rain. The city plans to buy umbrellas. “It is wet,” the city council said.\r\n"

// A testCase is documents that stand in one file.
type testCase struct {
	name string
	docs []*quote.Document
}

// cases are the documents that every format is checked with.
func cases() ([]testCase, error) {
	parser := quote.Parser{People: []quote.Person{{ID: `Q "1" <&>`, Name: "Siri Lie"}}}
	texts := map[string]string{"empty": "", "rough": rough}
	for _, name := range []string{"palmyra", "odd"} {
		b, err := os.ReadFile(filepath.Join("..", "..", "testdata", name+".txt"))
		if err != nil {
			return nil, err
		}
		texts[name] = string(b)
	}
	list := []testCase{{name: "none"}}
	several := testCase{name: "several"}
	for _, name := range []string{"palmyra", "odd", "empty", "rough"} {
		list = append(list, testCase{name, []*quote.Document{parser.Parse(texts[name])}})
		several.docs = append(several.docs, parser.ParseArticle(quote.Article{ID: name + ` "<&>`, Text: texts[name]}))
	}
	return append(list, several), nil
}

// generate writes every case in every format that can hold it: FOLDER/NAME/CASE.EXT,
// and the documents themselves as FOLDER/cases/CASE.json, always a list.
func generate(folder string) error {
	list, err := cases()
	if err != nil {
		return err
	}
	for _, c := range list {
		if c.docs == nil {
			c.docs = []*quote.Document{}
		}
		b, err := json.MarshalIndent(c.docs, "", "  ")
		if err != nil {
			return err
		}
		if err := write(filepath.Join(folder, "cases", c.name+".json"), b); err != nil {
			return err
		}
		for f := range format.Formats() {
			if f.Single && len(c.docs) > 1 {
				continue
			}
			if err := writeCase(folder, f, c); err != nil {
				return fmt.Errorf("%s %s: %w", f.Name, c.name, err)
			}
		}
	}
	return nil
}

// writeCase writes a case in a format, and with .ann the text beside.
func writeCase(folder string, f format.Format, c testCase) error {
	var b bytes.Buffer
	w := f.NewWriter(&b, format.Options{})
	for _, doc := range c.docs {
		if err := w.Write(doc); err != nil {
			return err
		}
	}
	if err := w.Close(); err != nil {
		return err
	}
	file := filepath.Join(folder, f.Name, c.name+f.Extension)
	if err := write(file, b.Bytes()); err != nil {
		return err
	}
	if f.Name != "brat" {
		return nil
	}
	text := ""
	if len(c.docs) > 0 {
		text = format.BratText(c.docs[0])
	}
	if err := write(strings.TrimSuffix(file, f.Extension)+".txt", []byte(text)); err != nil {
		return err
	}
	os.Remove(filepath.Join(folder, f.Name, "annotation.conf"))
	os.Remove(filepath.Join(folder, f.Name, "visual.conf"))
	return os.CopyFS(filepath.Join(folder, f.Name), format.BratConfig())
}

func write(file string, b []byte) error {
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		return err
	}
	return os.WriteFile(file, b, 0o666)
}
