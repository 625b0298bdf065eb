package main

import (
	"bufio"
	"bytes"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/quoteattribution/quote"
)

// load adds the lines of files to the archive: all of them, or none.
func load(db *sql.DB, files []string) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback() // does nothing after Commit
	a, err := prepare(tx)
	if err != nil {
		return err
	}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		n, err := a.lines(f)
		f.Close()
		if err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
	return tx.Commit()
}

// An adder adds articles to the archive.
type adder struct {
	forgetQuotations, addArticle, addQuotation *sql.Stmt
}

// prepare prepares the statements that each article needs.
func prepare(tx *sql.Tx) (*adder, error) {
	var a adder
	var errs [3]error
	a.forgetQuotations, errs[0] = tx.Prepare(`DELETE FROM quotation WHERE article = ?`)
	a.addArticle, errs[1] = tx.Prepare(`INSERT OR REPLACE INTO article (id, date, publisher, lang, text) VALUES (?, ?, ?, ?, ?)`)
	a.addQuotation, errs[2] = tx.Prepare(`INSERT INTO quotation
		(article, kind, medium, speaker, role, through, addressee, content, sentence, confidence)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
	return &a, errors.Join(errs[:]...)
}

// lines adds every line of r; n is the number, from 1, of the last that it has read.
func (a *adder) lines(r io.Reader) (n int, err error) {
	in := bufio.NewReader(r)
	for n = 1; ; n++ {
		line, end := in.ReadBytes('\n')
		if end != nil && end != io.EOF {
			return n, end
		}
		if len(bytes.TrimSpace(line)) > 0 {
			doc, date, err := read(line)
			if err == nil {
				err = a.add(doc, date)
			}
			if err != nil {
				return n, err
			}
		}
		if end == io.EOF {
			return n, nil
		}
	}
}

// read reads a line, which is a document if it has quotes, and else an article, and
// its date.
func read(line []byte) (doc *quote.Document, date string, err error) {
	var has struct {
		Date   string          `json:"date"`
		Quotes json.RawMessage `json:"quotes"`
	}
	if err := json.Unmarshal(line, &has); err != nil {
		return nil, "", err
	}
	if has.Quotes != nil {
		doc = new(quote.Document)
		err = json.Unmarshal(line, doc)
	} else {
		var article quote.Article
		err = json.Unmarshal(line, &article)
		doc = new(quote.Parser).ParseArticle(article)
	}
	switch {
	case err != nil:
		return nil, "", err
	case doc.ID == "":
		return nil, "", errors.New("no id")
	case has.Date == "" && doc.Dateline != nil:
		has.Date = doc.Dateline.Date
	}
	return doc, has.Date, nil
}

// add adds an article with its quotations, in the place of one with its id.
func (a *adder) add(doc *quote.Document, date string) error {
	if _, err := a.forgetQuotations.Exec(doc.ID); err != nil {
		return err
	}
	if _, err := a.addArticle.Exec(doc.ID, date, doc.Publisher, doc.Language.String(), doc.Text); err != nil {
		return err
	}
	for _, q := range doc.Quotes {
		var role string
		if q.Speaker != nil {
			role = q.Speaker.Role
		}
		var through []string
		for _, r := range q.Relays {
			through = append(through, r.Name)
		}
		_, err := a.addQuotation.Exec(doc.ID, q.Kind.String(), q.Medium.String(), q.Speaker.String(), role,
			strings.Join(through, ", "), doc.Join(q.To...), doc.Join(q.Content...), doc.Join(q.Sentence), q.Confidence)
		if err != nil {
			return err
		}
	}
	return nil
}
