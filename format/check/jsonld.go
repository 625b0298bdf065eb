package main

import (
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/piprate/json-gold/ld"

	"github.com/quoteattribution/quote"
	"github.com/quoteattribution/quote/format"
)

// annotationContext has the terms of the Web Annotation context that are allowed, by the
// W3C's Recommendation; context/README.md says how it was made.
//
//go:embed context/anno.json
var annotationContext []byte

// contexts loads the contexts that may be named, and nothing from the net.
type contexts map[string]any

func (c contexts) LoadDocument(u string) (*ld.RemoteDocument, error) {
	doc, ok := c[strings.TrimSuffix(strings.Replace(u, "https:", "http:", 1), "/")]
	if !ok {
		return nil, ld.NewJsonLdError(ld.LoadingDocumentFailed, "no context "+u)
	}
	return &ld.RemoteDocument{DocumentURL: u, Document: doc}, nil
}

const (
	unknown = "urn:unknown:" // what a term becomes that no context has
	oa      = "http://www.w3.org/ns/oa#"
	rdfType = "@type"
)

// expand is the expanded form of JSON-LD. A term that no context has is an error.
func expand(file []byte) ([]any, error) {
	var anno any
	if err := json.Unmarshal(annotationContext, &anno); err != nil {
		return nil, err
	}
	loader := contexts{
		"http://www.w3.org/ns/anno.jsonld": anno,
		"http://schema.org":                map[string]any{"@context": map[string]any{"@vocab": "http://schema.org/", "id": "@id", "type": "@type"}},
	}
	var doc any
	if err := json.Unmarshal(file, &doc); err != nil {
		return nil, err
	}
	options := ld.NewJsonLdOptions("")
	options.DocumentLoader = loader
	options.ExpandContext = map[string]any{"@context": map[string]any{"@vocab": unknown}}
	expanded, err := ld.NewJsonLdProcessor().Expand(doc, options)
	if err != nil {
		return nil, err
	}
	b, err := json.Marshal(expanded)
	if err != nil {
		return nil, err
	}
	if i := strings.Index(string(b), unknown); i >= 0 {
		return nil, fmt.Errorf("a term of no context: %.60s", b[i:])
	}
	if _, err := ld.NewJsonLdProcessor().ToRDF(doc, options); err != nil {
		return nil, fmt.Errorf("no RDF comes of it: %w", err)
	}
	return expanded, nil
}

// nodes are all objects in expanded JSON-LD of a type, at any depth.
func nodes(v any, typ string) (found []map[string]any) {
	switch x := v.(type) {
	case []any:
		for _, e := range x {
			found = append(found, nodes(e, typ)...)
		}
	case map[string]any:
		if types, _ := x[rdfType].([]any); slices.Contains(types, any(typ)) {
			found = append(found, x)
		}
		for _, e := range x {
			found = append(found, nodes(e, typ)...)
		}
	}
	return found
}

// webAnnotation reads annotations: one a quotation, each with a target, whose selectors
// have places and words that agree.
func (r *report) webAnnotation() {
	f, _ := format.Lookup("webannotation")
	r.each("webannotation", func(c testCase, file []byte) (string, error) {
		expanded, err := expand(file)
		if err != nil {
			return "", err
		}
		all := nodes(expanded, oa+"Annotation")
		if len(all) != c.quotes() {
			return "", fmt.Errorf("%d annotations, want %d", len(all), c.quotes())
		}
		for _, a := range all {
			if a[oa+"hasTarget"] == nil {
				return "", fmt.Errorf("no target: %v", a["@id"])
			}
		}
		places := nodes(expanded, oa+"TextPositionSelector")
		if len(c.docs) == 1 {
			if err := agree(expanded, c.docs[0], f.Unit); err != nil {
				return "", err
			}
		}
		return fmt.Sprintf("%d annotations, %d places", len(all), len(places)), nil
	})
}

// agree checks that what TextQuoteSelectors quote stands at a place of the
// TextPositionSelectors.
func agree(expanded any, doc *quote.Document, unit quote.Unit) error {
	at := func(start, end int) (string, error) {
		var n int
		switch unit {
		case quote.UTF16:
			n = len(utf16.Encode([]rune(doc.Text)))
		case quote.Runes:
			n = len([]rune(doc.Text))
		default:
			n = len(doc.Text)
		}
		if start < 0 || start > end || end > n {
			return "", fmt.Errorf("%d to %d is no place in %d", start, end, n)
		}
		switch unit {
		case quote.UTF16:
			return string(utf16.Decode(utf16.Encode([]rune(doc.Text))[start:end])), nil
		case quote.Runes:
			return string([]rune(doc.Text)[start:end]), nil
		}
		return doc.Text[start:end], nil
	}
	stands := make(map[string]bool)
	for _, s := range nodes(expanded, oa+"TextPositionSelector") {
		start, err1 := number(s[oa+"start"])
		end, err2 := number(s[oa+"end"])
		words, err3 := at(start, end)
		if err := errors.Join(err1, err2, err3); err != nil {
			return err
		}
		stands[words] = true
	}
	for _, s := range nodes(expanded, oa+"TextQuoteSelector") {
		list, _ := s[oa+"exact"].([]any)
		if len(list) != 1 {
			return fmt.Errorf("a TextQuoteSelector with %d exact", len(list))
		}
		object, _ := list[0].(map[string]any)
		if words, _ := object["@value"].(string); !stands[words] {
			return fmt.Errorf("%q stands at none of the places", words)
		}
	}
	return nil
}

// number is the only value of a property.
func number(v any) (int, error) {
	list, _ := v.([]any)
	if len(list) != 1 {
		return 0, fmt.Errorf("%d numbers, want 1", len(list))
	}
	object, _ := list[0].(map[string]any)
	n, ok := object["@value"].(float64)
	if !ok || n != float64(int(n)) {
		return 0, fmt.Errorf("%v is no whole number", object["@value"])
	}
	return int(n), nil
}

// schemaOrg reads JSON-LD of schema.org; whether its types and properties are
// schema.org's, the script asks another reader. Every quotation is a Quotation or a
// Claim.
func (r *report) schemaOrg() {
	r.each("schemaorg", func(c testCase, file []byte) (string, error) {
		expanded, err := expand(file)
		if err != nil {
			return "", err
		}
		n := len(nodes(expanded, "http://schema.org/Quotation"))
		claims := len(nodes(expanded, "http://schema.org/Claim"))
		if n+claims < c.quotes() {
			return "", fmt.Errorf("%d Quotation and %d Claim of %d quotations", n, claims, c.quotes())
		}
		return fmt.Sprintf("%d Quotation, %d Claim", n, claims), nil
	})
}
