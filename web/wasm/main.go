//go:build js && wasm

// Command wasm is package quote for JavaScript: it sets the global object quote with
// the functions parse, render, formats, version and provide, and waits for calls.
// None of them throws: what has failed returns an Error. Build it by web/build, and
// use it by web/program.js.
package main

import (
	"errors"
	"runtime/debug"
	"syscall/js"

	"github.com/quoteattribution/quote/internal/model"
)

func main() {
	api := js.Global().Get("Object").New()
	for name, f := range map[string]func(args []string) (string, error){
		"parse":   func(a []string) (string, error) { return parse(a[0], a[1]) },
		"render":  func(a []string) (string, error) { return render(a[0], a[1], a[2]) },
		"formats": func([]string) (string, error) { return formats() },
		"version": func([]string) (string, error) { return version() },
	} {
		api.Set(name, js.FuncOf(func(_ js.Value, args []js.Value) any {
			return result(safely(func() (string, error) { return f(texts(args)) }))
		}))
	}
	api.Set("provide", js.FuncOf(func(_ js.Value, args []js.Value) any {
		return result(safely(func() (string, error) {
			pack := make([]byte, args[0].Length())
			js.CopyBytesToGo(pack, args[0])
			return "", model.Provide(pack)
		}))
	}))
	js.Global().Set("quote", api)
	select {}
}

// texts are three arguments, "" where there are fewer.
func texts(args []js.Value) []string {
	list := make([]string, 3)
	for i := range min(len(args), len(list)) {
		list[i] = args[i].String()
	}
	return list
}

// result is a text, or an Error of JavaScript, whose code is "weights" where they are
// what is missing.
func result(s string, err error) any {
	if err == nil {
		return s
	}
	e := js.Global().Get("Error").New(err.Error())
	if errors.Is(err, errWeights) {
		e.Set("code", "weights")
	}
	return e
}

// version is that of the module, "" where the build does not know it.
func version() (string, error) {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "", nil
	}
	return info.Main.Version, nil
}
