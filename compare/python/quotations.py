"""Reads articles as JSON Lines and writes the direct quotations that textacy finds,
in the form of EVAL.md:

    python quotations.py MODEL < articles.jsonl > predictions.jsonl

textacy names the subject of the cue and resolves nothing, so a pronoun is nobody. It
refuses a text with an odd number of quotation marks, which then has no quotations."""

import importlib
import json
import sys

import spacy
import textacy.extract

PRONOUNS = set("he she it they i we you who".split())


def load(name):
    package = importlib.import_module(name)
    return spacy.load(package.model_path()) if hasattr(package, "model_path") else package.load()


def quotations(doc):
    text = doc.text

    def span(start, end):  # from characters to bytes
        return {"start": len(text[:start].encode()), "end": len(text[:end].encode())}

    def token(t):
        return span(t.idx, t.idx + len(t))

    for q in textacy.extract.direct_quotations(doc):
        found = {
            "kind": "direct",
            "content": [span(q.content.start_char, q.content.end_char)],
            "cue": [token(t) for t in q.cue],
            "source": [token(t) for t in q.speaker],
            "relays": [],
        }
        name = " ".join(t.text for t in q.speaker)
        if name.lower() not in PRONOUNS:
            found["speaker"] = {"name": name}
        yield found


def main():
    nlp = load(sys.argv[1])
    for line in sys.stdin:
        article = json.loads(line)
        try:
            found = list(quotations(nlp(article["text"])))
        except ValueError as refused:
            print(article["id"], refused, file=sys.stderr)
            found = []
        print(json.dumps({"id": article["id"], "quotes": found}))


main()
