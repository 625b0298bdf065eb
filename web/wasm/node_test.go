package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/quoteattribution/quote/internal/model"
)

// calls runs the program as web/program.js does, without the weights until they are
// asked for, and prints what parse returns for each text, and how often it asked.
const calls = `
import { readFileSync } from "node:fs";
import { Program } from "./program.js";
let packs = 0;
const program = new Program(async (name) => {
	if (name === "weights.bin") packs++;
	return readFileSync(new URL(name, import.meta.url));
});
const out = [];
for (const file of process.argv.slice(2)) {
	out.push(await program.call("parse", readFileSync(file, "utf8"), ""));
	out.push(String(packs));
}
process.stdout.write(JSON.stringify(out));
`

// In JavaScript the same texts have the same JSON, byte for byte.
func TestNode(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: builds a program of 12 MB and runs it in Node")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("no node here")
	}
	glue := filepath.Join(goroot(t), "lib", "wasm", "wasm_exec.js")
	if _, err := os.Stat(glue); err != nil {
		t.Skip(err)
	}
	dir := t.TempDir()
	build := exec.Command("go", "build", "-tags", "weightsapart", "-o", filepath.Join(dir, "quote.wasm"), ".")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOFLAGS=-mod=readonly")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for name, data := range map[string][]byte{
		"wasm_exec.js": read(t, glue), "program.js": read(t, filepath.Join("..", "program.js")),
		"weights.bin": model.Pack(), "calls.mjs": []byte(calls), "package.json": []byte(`{"type":"module"}`),
		"german.txt": []byte("„Die Brücke ist seit heute für alle offen“, sagte die Bürgermeisterin Anna Berg am Montag. Sie freut sich sehr darüber, und die Stadt hat lange auf den Bau der Brücke gewartet."),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}

	texts := []string{filepath.Join(dir, "german.txt"), filepath.Join("..", "..", "testdata", "palmyra.txt"), filepath.Join("..", "..", "testdata", "odd.txt")}
	run := exec.Command(node, append([]string{filepath.Join(dir, "calls.mjs")}, texts...)...)
	var stderr strings.Builder
	run.Stderr = &stderr
	out, err := run.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, stderr.String())
	}
	var got []string
	if err := json.Unmarshal(out, &got); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if diff := cmp.Diff(natively(t, texts), got); diff != "" {
		t.Errorf("(-native +wasm):\n%s", diff)
	}
}

// natively is what the calls print, by the parse of this program. German, the first, has
// no weights.
func natively(t *testing.T, texts []string) (want []string) {
	t.Helper()
	for i, file := range texts {
		doc, err := parse(string(read(t, file)), "")
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, doc, strconv.Itoa(min(i, 1)))
	}
	return want
}

func goroot(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Skip("no go here: ", err)
	}
	return strings.TrimSpace(string(out))
}

func read(t *testing.T, file string) []byte {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
