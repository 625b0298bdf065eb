"""Reads conll with the package conllu: tokens that stand at their places in the text, and
labels that are the content of every quotation."""

import conllu

from report import Finding, letters, main


def documents_of(sentences):
    """Sentences by document, as "# newdoc" parts them."""
    found = []
    for s in sentences:
        if not found or "newdoc" in s.metadata or "newdoc id" in s.metadata:
            found.append([])
        found[-1].append(s)
    return found


def read(file, documents):
    data = file.read_bytes().decode("utf-8")
    fields = data.split("\n", 1)[0]
    if not fields.startswith("# global.columns = "):
        raise Finding(f"the first line is {fields!r}")
    names = [n.lower() for n in fields.removeprefix("# global.columns = ").split()]
    sentences = [s for s in conllu.parse(data, fields=names) if len(s)]  # without comments alone
    for s in sentences:
        for token in s:
            if set(token) != set(names):
                raise Finding(f"{token!r} has columns {list(token)}, want {names}")
    found = documents_of(sentences)
    with_text = [d for d in documents if letters(d.text)]
    if len(found) != len(with_text):
        raise Finding(f"{len(found)} documents, want {len(with_text)}")
    for sentences_of, d in zip(found, with_text):
        compare([t for s in sentences_of for t in s], d)
    return f"{len(found)} documents, {len(sentences)} sentences, {sum(map(len, sentences))} tokens"


def compare(tokens, d):
    content = ["" for _ in d.quotes]
    for t in tokens:
        start, end = int(t["misc"]["start_char"]), int(t["misc"]["end_char"])
        if letters(d.text[start:end]) != letters(t["form"]):
            raise Finding(f"{t['form']!r} at {start}:{end}, where {d.text[start:end]!r} stands")
        if t["quote:content"] not in ("_", None):
            for label in t["quote:content"].split(";"):
                content[int(label.split("-")[1]) - 1] += letters(t["form"])
    for n, (got, q) in enumerate(zip(content, d.quotes), 1):
        want = letters(d.join(q["content"]))
        if got != want:
            raise Finding(f"quotation {n}: {got!r} is labelled, want {want!r}")


main({"conll": read})
