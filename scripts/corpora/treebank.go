package main

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// ewt has the three parts of the treebank.
func ewt(all files) (map[string][]byte, error) {
	made := map[string][]byte{}
	for part, name := range map[string]string{"train": "ud/ewt-train.conllu.gz", "dev": "ud/ewt-dev.conllu", "test": "ud/ewt-test.conllu"} {
		data, ok := all["en_ewt-ud-"+part+".conllu"]
		if !ok {
			return nil, fmt.Errorf("no part %s", part)
		}
		made[name] = slim(data)
	}
	return made, nil
}

// genres are those of GUM whose texts may be passed on and used by anybody.
var genres = []string{"academic", "bio", "court", "interview", "news", "speech", "textbook", "vlog", "voyage"}

// gum has the documents of those genres: of dev and test as they are released, and for
// train all others that have a source.
func gum(all files) (map[string][]byte, error) {
	made := map[string][]byte{}
	held := map[string]bool{}
	for _, part := range []string{"dev", "test"} {
		data, ok := all["en_gum-ud-"+part+".conllu"]
		if !ok {
			return nil, fmt.Errorf("no part %s", part)
		}
		var kept bytes.Buffer
		for _, d := range documents(data) {
			held[d.id] = true
			if d.free() {
				kept.Write(slim(d.data))
			}
		}
		made["ud/gum-"+part+".conllu"] = kept.Bytes()
	}
	var train bytes.Buffer
	for _, name := range slices.Sorted(maps.Keys(all)) {
		if !strings.HasPrefix(name, "not-to-release/sources/GUM_") {
			continue
		}
		for _, d := range documents(all[name]) {
			if !held[d.id] && d.free() {
				train.Write(slim(d.data))
			}
		}
	}
	made["ud/gum-train.conllu.gz"] = train.Bytes()
	return made, nil
}

type treeDocument struct {
	id   string
	data []byte
}

func (d treeDocument) free() bool {
	f := strings.Split(d.id, "_")
	return len(f) > 1 && slices.Contains(genres, f[1])
}

// documents cuts a file where documents begin.
func documents(data []byte) (list []treeDocument) {
	const head = "# newdoc id = "
	for line := range bytes.Lines(data) {
		if id, ok := bytes.CutPrefix(line, []byte(head)); ok {
			list = append(list, treeDocument{id: strings.TrimSpace(string(id))})
		}
		if n := len(list); n > 0 {
			list[n-1].data = append(list[n-1].data, line...)
		}
	}
	return list
}

// dropped are keys of the last column, and comments, that nothing here reads.
var dropped = []string{"Discourse", "PDTB", "MSeg", "XML", "Cxn", "Bridge"}

// slim takes out of a treebank what nothing here reads: enhanced dependencies, empty
// nodes, summaries, and those keys.
func slim(data []byte) []byte {
	var b bytes.Buffer
	for line := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		switch {
		case strings.HasPrefix(line, "# meta::summary"):
			continue
		case len(f) != 10:
			b.WriteString(line)
			continue
		case strings.Contains(f[0], "."):
			continue
		}
		f[8] = "_"
		keys := slices.DeleteFunc(strings.Split(f[9], "|"), func(s string) bool {
			key, _, _ := strings.Cut(s, "=")
			return slices.Contains(dropped, key)
		})
		if f[9] = strings.Join(keys, "|"); f[9] == "" {
			f[9] = "_"
		}
		b.WriteString(strings.Join(f, "\t") + "\n")
	}
	return b.Bytes()
}
