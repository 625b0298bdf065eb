package main

import (
	_ "embed"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"

	"github.com/quoteattribution/quote/internal/lang"
	"github.com/quoteattribution/quote/internal/tagger"
)

//go:embed surnames.txt
var surnames string

// A renamer gives the people and places of documents other names, so that the
// model learns where names stand and not who was in the news.
type renamer struct {
	given, surnames, places []string
	random                  *rand.Rand
}

// newRenamer reads the lists: the given names and places of package lang, and
// surnames.txt.
func newRenamer(folder string) (*renamer, error) {
	r := &renamer{random: rand.New(rand.NewPCG(1, 2))}
	for name, list := range map[string]*[]string{"given.txt": &r.given, "places.txt": &r.places} {
		b, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(b)) {
			word, kind, _ := strings.Cut(line, "\t")
			if line[0] != '#' && word != "" && !strings.ContainsAny(word, " \n") && !strings.HasPrefix(kind, "metonym") {
				*list = append(*list, word)
			}
		}
	}
	for line := range strings.Lines(surnames) {
		if line[0] != '#' {
			r.surnames = append(r.surnames, strings.Fields(line)...)
		}
	}
	return r, nil
}

// rename returns a document with other names: the same word becomes the same
// other one in all of it. A surname may become several words.
func (r *renamer) rename(doc document) document {
	other := map[string]string{}
	renamed := make(document, len(doc))
	for i, s := range doc {
		for k, name := range s.names {
			form := r.other(s, k, name, other)
			if form == "" {
				renamed[i].add(s.forms[k], s.words[k], s.glued[k], name)
				continue
			}
			for n, part := range strings.Split(form, "_") {
				glued := s.glued[k] && n == 0
				renamed[i].add(part, tagger.Describe(part, tagger.Fold(lex.Lookup(part)), glued), glued, name)
			}
		}
	}
	return renamed
}

// add adds a word without a tag.
func (s *sentence) add(form string, w tagger.Word, glued bool, name tagger.Name) {
	s.forms, s.words = append(s.forms, form), append(s.words, w)
	s.glued, s.names = append(s.glued, glued), append(s.names, name)
}

// other returns another form for word k, or none where it is to stay: an
// initial, a particle, a word that is not capitalised, a place of several words.
func (r *renamer) other(s sentence, k int, name tagger.Name, other map[string]string) string {
	form := s.forms[k]
	if !capital(form) || len(form) < 3 || strings.ToUpper(form) == form {
		return ""
	}
	var list []string
	switch name {
	case tagger.Person:
		list = r.surnames
		if lex.Lookup(form).Class.Is(lang.Given) && k+1 < len(s.names) && s.names[k+1] == tagger.Person {
			list = r.given
		}
	case tagger.Place:
		if k > 0 && s.names[k-1] == tagger.Place || k+1 < len(s.names) && s.names[k+1] == tagger.Place {
			return ""
		}
		list = r.places
	default:
		return ""
	}
	key := string(rune(name)) + form
	if _, ok := other[key]; !ok {
		other[key] = list[r.random.IntN(len(list))]
	}
	return other[key]
}
