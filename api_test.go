package quote_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
)

// The file of what version 1 promises, a line each.
const apiFile = "api/v1.txt"

// What is exported stays exported, and stays as it is: a line of api/v1.txt that the
// packages no longer have breaks somebody's program. What is new must be listed,
// which makes it a promise: go test -run TestAPI -update adds it. It takes nothing out;
// who must, does it by hand, and with it goes the major version.
func TestAPI(t *testing.T) {
	b, err := os.ReadFile(apiFile)
	if err != nil && !*update {
		t.Fatal(err)
	}
	want := strings.Split(strings.TrimSpace(string(b)), "\n")
	got := exported(t, ".", "quote")
	for _, folder := range []string{"articles", "corpus", "format"} {
		got = append(got, exported(t, folder, folder)...)
	}
	for _, line := range want {
		if line != "" && !slices.Contains(got, line) {
			t.Errorf("removed or changed: %s", line)
		}
	}
	var added []string
	for _, line := range got {
		if !slices.Contains(want, line) {
			added = append(added, line)
		}
	}
	if len(added) == 0 {
		return
	}
	if !*update {
		t.Errorf("new, and not in %s (go test -run TestAPI -update adds it):\n%s", apiFile, strings.Join(added, "\n"))
		return
	}
	all := append(slices.DeleteFunc(want, func(s string) bool { return s == "" }), added...)
	slices.Sort(all)
	if err := os.WriteFile(apiFile, []byte(strings.Join(all, "\n")+"\n"), 0o666); err != nil {
		t.Fatal(err)
	}
}

// The test above sees what is taken away and what is changed.
func TestAPIOf(t *testing.T) {
	const source = `package p
const A, b = 1, 2
const (
	One Kind = iota
	Two
)
type Kind uint8
func (k *Kind) Set(a, b int, c ...string) (x, y error) { return nil, nil }
func (k hidden) Set() {}
type Pair[K comparable] struct { Key, Value K; more int; Kind }
type Writer interface { Write(p []byte) error }
func F(func(a int) bool) {}
var V map[string]int
`
	want := []string{
		"pkg p, const A", "pkg p, const One Kind", "pkg p, const Two Kind",
		"pkg p, func F(func(int) bool)",
		"pkg p, method (*Kind) Set(int, int, ...string) (error, error)",
		"pkg p, type Kind uint8",
		"pkg p, type Pair[K comparable] struct",
		"pkg p, type Pair[K comparable] struct, Key K", "pkg p, type Pair[K comparable] struct, Kind", "pkg p, type Pair[K comparable] struct, Value K",
		"pkg p, type Writer interface, Write([]byte) error",
		"pkg p, var V map[string]int",
	}
	file, err := parser.ParseFile(token.NewFileSet(), "p.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	got := apiOf("p", file)
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// exported lists what the package in a folder exports.
func exported(t *testing.T, folder, name string) []string {
	t.Helper()
	entries, err := fs.Glob(os.DirFS(folder), "*.go")
	if err != nil || len(entries) == 0 {
		t.Fatalf("no files in %s: %v", folder, err)
	}
	var lines []string
	for _, e := range entries {
		if strings.HasSuffix(e, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), folder+"/"+e, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, apiOf(name, file)...)
	}
	slices.Sort(lines)
	return lines
}

// apiOf lists what a file exports.
func apiOf(pkg string, file *ast.File) []string {
	a := apiList{pkg: pkg}
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			a.function(d)
		case *ast.GenDecl:
			a.general(d)
		}
	}
	return a.lines
}

// An apiList lists what is exported.
type apiList struct {
	pkg   string
	lines []string
}

func (a *apiList) add(format string, args ...any) {
	a.lines = append(a.lines, "pkg "+a.pkg+", "+fmt.Sprintf(format, args...))
}

func (a *apiList) function(d *ast.FuncDecl) {
	if !d.Name.IsExported() {
		return
	}
	if d.Recv == nil {
		a.add("func %s%s", d.Name, signature(d.Type))
		return
	}
	if receiver := typeText(d.Recv.List[0].Type); ast.IsExported(strings.TrimLeft(receiver, "*")) {
		a.add("method (%s) %s%s", receiver, d.Name, signature(d.Type))
	}
}

func (a *apiList) general(d *ast.GenDecl) {
	var last ast.Expr // constants without a value have the type of the one before
	for _, s := range d.Specs {
		switch s := s.(type) {
		case *ast.ValueSpec:
			if s.Type != nil || len(s.Values) > 0 {
				last = s.Type
			}
			for _, n := range s.Names {
				if n.IsExported() {
					a.add("%s", strings.TrimSpace(fmt.Sprintf("%s %s %s", d.Tok, n, typeText(last))))
				}
			}
		case *ast.TypeSpec:
			if s.Name.IsExported() {
				a.typeSpec(s)
			}
		}
	}
}

func (a *apiList) typeSpec(s *ast.TypeSpec) {
	name := "type " + s.Name.Name
	if s.TypeParams != nil {
		var list []string
		for _, f := range s.TypeParams.List {
			for _, n := range f.Names {
				list = append(list, n.Name+" "+typeText(f.Type))
			}
		}
		name += "[" + strings.Join(list, ", ") + "]"
	}
	switch x := s.Type.(type) {
	case *ast.StructType:
		a.add("%s struct", name)
		for _, f := range x.Fields.List {
			for _, n := range f.Names {
				if n.IsExported() {
					a.add("%s struct, %s %s", name, n, typeText(f.Type))
				}
			}
			if len(f.Names) == 0 && ast.IsExported(strings.TrimLeft(typeText(f.Type), "*")) {
				a.add("%s struct, %s", name, typeText(f.Type))
			}
		}
	case *ast.InterfaceType:
		for _, m := range x.Methods.List {
			for _, n := range m.Names {
				a.add("%s interface, %s%s", name, n, signature(m.Type.(*ast.FuncType)))
			}
		}
	default:
		equals := ""
		if s.Assign.IsValid() {
			equals = "= "
		}
		a.add("%s %s%s", name, equals, typeText(s.Type))
	}
}

// signature writes parameters and results without their names.
func signature(f *ast.FuncType) string {
	s := "(" + fieldTypes(f.Params) + ")"
	switch results := fieldTypes(f.Results); {
	case results == "":
	case strings.Contains(results, ", "):
		s += " (" + results + ")"
	default:
		s += " " + results
	}
	return s
}

func fieldTypes(l *ast.FieldList) string {
	if l == nil {
		return ""
	}
	var types []string
	for _, f := range l.List {
		for range max(1, len(f.Names)) {
			types = append(types, typeText(f.Type))
		}
	}
	return strings.Join(types, ", ")
}

// typeText writes a type on one line.
func typeText(x ast.Expr) string {
	if x == nil {
		return ""
	}
	if f, ok := x.(*ast.FuncType); ok {
		return "func" + signature(f)
	}
	var b bytes.Buffer
	if err := printer.Fprint(&b, token.NewFileSet(), x); err != nil {
		return err.Error()
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
