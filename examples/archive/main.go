// Archive keeps articles and what is quoted in them in a database of SQLite, and
// answers who said what about something, when, and through whom.
//
//	go run . load news.db testdata/harbour.jsonl
//	go run . ask news.db ferry
//
// A line of the files loaded is an article, an object with id, text and, if you have
// them, date, lang and publisher, or a document as quote -format jsonl writes it. What
// is loaded again takes the place of what has the same id. A file with a broken line
// is an error, and nothing of the run is kept.
//
// Each word after the database is searched for as it stands, and all must be there;
// "two words" in marks of the shell stand next to each other.
package main

import (
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"log"
	"os"

	_ "modernc.org/sqlite"
)

//go:embed schema.sql
var schema string

func main() {
	log.SetFlags(0)
	if err := run(os.Stdout, os.Args[1:]); err != nil {
		log.Fatal(err)
	}
}

// run does what the arguments of the command say.
func run(w io.Writer, args []string) error {
	if len(args) < 3 || args[0] != "load" && args[0] != "ask" {
		return errors.New("usage: archive load database files, or archive ask database words")
	}
	if _, err := os.Stat(args[1]); args[0] == "ask" && err != nil {
		return err // and make no database
	}
	db, err := open(args[1])
	if err != nil {
		return fmt.Errorf("%s: %w", args[1], err)
	}
	defer db.Close()
	if args[0] == "load" {
		return load(db, args[2:])
	}
	return ask(w, db, args[2:])
}

// open opens a database, and makes its tables where it has none.
func open(file string) (*sql.DB, error) {
	db, err := sql.Open("sqlite", file)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // one program, one writer; and :memory: is one database a connection
	if _, err := db.Exec(schema); err != nil {
		db.Close()
		return nil, err
	}
	return db, nil
}
