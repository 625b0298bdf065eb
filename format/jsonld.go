package format

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"io"
	"net/url"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quoteattribution/quote"
)

// newLD returns a writer of JSON-LD: of an object a document, and of a list where
// there is not exactly one. What encoding/json does with < > and & stays, so that
// what is written may stand in a script element of a page.
func newLD(w io.Writer, o Options, form func(*quote.Document) ldObject) Writer {
	return &jsonWriter{w: w, encode: func(doc *quote.Document) ([]byte, error) {
		b, err := form(doc).lines()
		if err != nil || !o.Indent {
			return b, err
		}
		var indented bytes.Buffer
		err = json.Indent(&indented, b, "", "  ")
		return indented.Bytes(), err
	}}
}

// An ldObject is a document as JSON-LD: an object of which the last member is a list.
type ldObject struct {
	head  any // the other members, of which there are some
	list  string
	nodes []any
}

// lines is the object with a line a node.
func (o ldObject) lines() ([]byte, error) {
	head, err := json.Marshal(o.head)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.Write(bytes.TrimSuffix(head, []byte("}")))
	b.WriteString(`,"` + o.list + `":[`)
	for i, node := range o.nodes {
		line, err := json.Marshal(node)
		if err != nil {
			return nil, err
		}
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
		b.Write(line)
	}
	b.WriteString("\n]}")
	return b.Bytes(), nil
}

// An ldReference is a node that stands elsewhere, by its IRI.
type ldReference struct {
	ID string `json:"@id"`
}

// articleIRI is what JSON-LD calls a document by: its ID, where that is an absolute
// IRI with a scheme that such ids have; or else urn:quote: and the ID, percent-encoded;
// of a document without ID the hash of its text as RFC 6920 writes it,
// ni:///sha-256;..., which is the same for the same text alone.
func articleIRI(doc *quote.Document) string {
	switch {
	case doc.ID == "":
		hash := sha256.Sum256([]byte(doc.Text))
		return "ni:///sha-256;" + base64.RawURLEncoding.EncodeToString(hash[:])
	case isIRI(doc.ID):
		return doc.ID
	}
	return "urn:quote:" + strings.ReplaceAll(url.QueryEscape(doc.ID), "+", "%20")
}

// isIRI reports whether an id is an absolute IRI. Of those without // after their
// scheme it knows a few alone, as a context of JSON-LD may take others for its prefixes.
func isIRI(id string) bool {
	scheme, rest, _ := strings.Cut(id, ":")
	switch strings.ToLower(scheme) {
	case "urn", "tag", "info", "doi", "ni":
		if rest == "" {
			return false
		}
	default:
		if !strings.HasPrefix(rest, "//") || len(rest) == len("//") {
			return false
		}
	}
	u, err := url.Parse(id)
	return err == nil && u.IsAbs() && utf8.ValidString(id) && !strings.ContainsFunc(id, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune("<>\"{}|\\^`", r)
	})
}

// part is the IRI of a part of an article: its fragment, from 1.
func part(article, name string, n int) string {
	name += "-" + strconv.Itoa(n)
	if strings.Contains(article, "#") {
		return article + "/" + name
	}
	return article + "#" + name
}

// ldPeople numbers the people of a document, from 1.
type ldPeople map[string]int

// iri is a person's ID, where that is an IRI, or else a fragment of the article, the
// same for the same ID and name.
func (l ldPeople) iri(article string, p *quote.Person) string {
	if isIRI(p.ID) {
		return p.ID
	}
	key := p.ID + "\x00" + p.Name
	if l[key] == 0 {
		l[key] = len(l) + 1
	}
	return part(article, "speaker", l[key])
}
