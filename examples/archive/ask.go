package main

import (
	"cmp"
	"database/sql"
	_ "embed"
	"fmt"
	"io"
	"strings"
	"unicode"
)

//go:embed ask.sql
var question string

const most = 20 // answers

// ask writes who said what about words, when, and through whom.
func ask(w io.Writer, db *sql.DB, words []string) error {
	rows, err := db.Query(question, match(words), most)
	if err != nil {
		return err
	}
	defer rows.Close()
	found := false
	for rows.Next() {
		found = true
		var speaker, role, date, through, publisher, content, id string
		if err := rows.Scan(&speaker, &role, &date, &through, &publisher, &content, &id); err != nil {
			return err
		}
		head := cmp.Or(speaker, "somebody")
		for _, part := range []struct{ before, is, after string }{
			{" (", role, ")"}, {", ", date, ""}, {", through ", through, ""}, {", in ", publisher, ""},
		} {
			if part.is != "" {
				head += part.before + part.is + part.after
			}
		}
		fmt.Fprintf(w, "%s [%s]\n    %s\n", line(head), line(id), line(content))
	}
	if !found {
		fmt.Fprintln(w, "nothing found")
	}
	return rows.Err()
}

// match is the question of FTS5 for words that must all be there. In marks they are
// not read as its operators: dead-end, AND, C++.
func match(words []string) string {
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = `"` + strings.ReplaceAll(w, `"`, `""`) + `"`
	}
	return strings.Join(quoted, " ")
}

// line puts a text on one line, without characters that a terminal would obey.
func line(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
}
