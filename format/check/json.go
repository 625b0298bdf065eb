package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// schema compiles the schema of documents; nil where there is none.
func schema() (*jsonschema.Schema, error) {
	file := filepath.Join("..", "..", "schema.json")
	if _, err := os.Stat(file); errors.Is(err, os.ErrNotExist) {
		fmt.Println("skip  json: there is no schema.json yet, so its form is not checked")
		return nil, nil
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	return c.Compile(file)
}

// json reads JSON: one document, or else a list, each as the schema has it.
func (r *report) json() {
	s, err := schema()
	if err != nil {
		r.failed = true
		fmt.Printf("FAIL  schema.json: %v\n", err)
		return
	}
	r.each("json", func(c testCase, file []byte) (string, error) {
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(file))
		if err != nil {
			return "", err
		}
		docs, list := v.([]any)
		if list == (len(c.docs) == 1) {
			return "", fmt.Errorf("of %d documents, list is %t", len(c.docs), list)
		}
		if !list {
			docs = []any{v}
		}
		return valid(s, c, docs)
	})
}

// jsonLines reads a document a line.
func (r *report) jsonLines() {
	s, err := schema()
	if err != nil {
		return // reported
	}
	r.each("jsonl", func(c testCase, file []byte) (string, error) {
		var docs []any
		if len(file) > 0 && !bytes.HasSuffix(file, []byte("\n")) {
			return "", errors.New("the last line has no end")
		}
		for line := range bytes.Lines(file) {
			v, err := jsonschema.UnmarshalJSON(bytes.NewReader(line))
			if err != nil {
				return "", err
			}
			docs = append(docs, v)
		}
		return valid(s, c, docs)
	})
}

// valid checks documents by the schema, and that there are as many, with as many
// quotations, as there should be.
func valid(s *jsonschema.Schema, c testCase, docs []any) (string, error) {
	if len(docs) != len(c.docs) {
		return "", fmt.Errorf("%d documents, want %d", len(docs), len(c.docs))
	}
	for i, doc := range docs {
		if s != nil {
			if err := s.Validate(doc); err != nil {
				return "", err
			}
		}
		object, _ := doc.(map[string]any)
		quotes, _ := object["quotes"].([]any)
		if len(quotes) != len(c.docs[i].Quotes) {
			return "", fmt.Errorf("document %d: %d quotations, want %d", i, len(quotes), len(c.docs[i].Quotes))
		}
	}
	return fmt.Sprintf("%d documents, schema used: %t", len(docs), s != nil), nil
}
