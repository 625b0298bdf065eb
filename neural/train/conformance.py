"""The cases of testdata/conformance as annotated articles: short texts in all languages, in the marker notation of the Go tests.

    ⟨1 “It rains”⟩, ⟦1 said⟧ ⦃1 Anna Berg⦄.

⟨⟩ is content, ⟦⟧ cue, ⦃⦄ source; the number tells whose. ⟪⟫ is a relay, which has no role.
"""
import pathlib
import re

ROLE = {"⟨": "content", "⟦": "cue", "⦃": "source", "⟪": None}
CLOSES = {"⟩": "⟨", "⟧": "⟦", "⦄": "⦃", "⟫": "⟪"}
OPENING = re.compile("([⟨⟦⦃⟪])(\\d+) ")
ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|[nrt\\])")
ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "\\": "\\"}
LEFT_OUT = {"hostile", "damage", "layout"}  # broken texts: no example of how people write
BETWEEN = "\n\n"


def read(folder):
    """The cases of the files of a folder as records, with id and lang."""
    out, seen = [], {}
    for path in sorted(pathlib.Path(folder).glob("*.txt")):
        if path.stem in LEFT_OUT:
            continue
        for language, text, lines in cases(path.read_text(encoding="utf-8")):
            n = seen[language] = seen.get(language, -1) + 1
            out.append({"id": f"{language}-{n}", "lang": language} | record(text, lines))
    return out


def cases(file):
    """Triples of the language of a case, its text with marks, and the kinds of its quotations by number."""
    for case in ("\n" + file).split("\n=== ")[1:]:
        head, _, body = case.partition("\n")
        text, _, lines = body.partition("\n---")
        kinds = dict(re.findall(r"^(\d+) (\w+)", lines, re.M))
        language = head.partition("|")[0].strip().lstrip("~").partition("-")[0]
        yield language, ESCAPE.sub(lambda m: ESCAPES.get(m[1]) or chr(int(m[1][1:], 16)), text.strip()), kinds


def record(text, kinds):
    """A text with marks as a record of text and quotes, spans in bytes."""
    plain, at, opened, spans = [], 0, [], {}
    i = 0
    while i < len(text):
        m = OPENING.match(text, i)
        if m:
            opened.append((m[1], m[2], at))
            i = m.end()
            continue
        if text[i] in CLOSES:
            mark, number, start = opened.pop()
            if mark != CLOSES[text[i]]:
                raise ValueError(f"{text[i]} closes {mark}: {text}")
            if ROLE[mark]:
                spans.setdefault(number, {}).setdefault(ROLE[mark], []).append({"start": start, "end": at})
        else:
            plain.append(text[i])
            at += len(text[i].encode("utf-8"))
        i += 1
    quotes = [{"kind": kinds.get(n, "direct"), "content": [], "cue": [], "source": []} | of for n, of in sorted(spans.items(), key=lambda x: int(x[0]))]
    return {"text": "".join(plain), "quotes": [q for q in quotes if q["content"]]}


def pack(records):
    """Several texts of a language as one, a paragraph each."""
    text, quotes, at = [], [], 0
    for r in records:
        for q in r["quotes"]:
            quotes.append({k: v if k == "kind" else [{"start": s["start"] + at, "end": s["end"] + at} for s in v] for k, v in q.items()})
        text.append(r["text"])
        at += len(r["text"].encode("utf-8")) + len(BETWEEN)
    return {"id": " ".join(r["id"] for r in records), "text": BETWEEN.join(text), "quotes": quotes}
