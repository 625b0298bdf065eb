package main

import (
	"flag"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/quoteattribution/quote"
)

// versionCommand prints what the program was built from.
func versionCommand(*flag.FlagSet) action {
	return func(names []string, std streams) int {
		if len(names) > 0 {
			return std.misused([]error{fmt.Errorf("version takes no arguments")})
		}
		info, _ := debug.ReadBuildInfo()
		if _, err := fmt.Fprintln(std.out, version(info)); err != nil {
			return unwritten(err, std)
		}
		return done
	}
}

// version is a line: the version of the module, or else of the package, that of Go,
// and the revision, as far as they are known.
func version(info *debug.BuildInfo) string {
	parts := []string{"quote", quote.Version}
	goVersion := runtime.Version()
	revision := ""
	if info != nil {
		if v := info.Main.Version; v != "" && v != "(devel)" {
			parts[1] = v
		}
		if info.GoVersion != "" {
			goVersion = info.GoVersion
		}
		for _, s := range info.Settings {
			switch {
			case s.Key == "vcs.revision":
				revision = "revision " + s.Value
			case s.Key == "vcs.modified" && s.Value == "true":
				revision += " (modified)"
			}
		}
	}
	parts = append(parts, goVersion, runtime.GOOS+"/"+runtime.GOARCH)
	if revision != "" {
		parts = append(parts, revision)
	}
	return strings.Join(parts, " ")
}
