"""Reads csv and tsv with Python's csv module: the same columns in every row, a row a
quotation, and the content of each."""

import csv

from report import Finding, letters, main


def rows(records, documents):
    header = next(records, None)
    if not header or len(set(header)) != len(header) or not all(header):
        raise Finding(f"no header of different names: {header}")
    if "content" not in header:
        raise Finding(f"no column content in {header}")
    body = list(records)
    want = [d.join(q["content"]) for d in documents for q in d.quotes]
    if len(body) != len(want):
        raise Finding(f"{len(body)} rows, want {len(want)}")
    for n, (row, content) in enumerate(zip(body, want), 1):
        if len(row) != len(header):
            raise Finding(f"row {n} has {len(row)} cells, want {len(header)}")
        cell = row[header.index("content")]
        if letters(cell) != letters(content):
            raise Finding(f"row {n}: content {cell!r}, want {content!r}")
        for c in row:
            if any(ord(x) < 32 and x not in "\t\r\n" for x in c):
                raise Finding(f"row {n}: a control character in {c!r}")
            if c[:1] in ("=", "+", "-", "@"):
                raise Finding(f"row {n}: {c!r} is a formula for spreadsheets")
    return f"{len(body)} rows of {len(header)} cells"


def read_csv(file, documents):
    raw = file.read_bytes()
    if raw.replace(b"\r\n", b"").count(b"\n") or raw.replace(b"\r\n", b"").count(b"\r"):
        raise Finding("a line ends with something else than CR LF, as RFC 4180 wants it")
    with open(file, newline="", encoding="utf-8") as f:
        return rows(csv.reader(f, strict=True), documents)


def read_tsv(file, documents):
    raw = file.read_bytes().decode("utf-8")
    if raw and not raw.endswith("\n"):
        raise Finding("the last line has no end")
    lines = raw.split("\n")[:-1]
    split = raw.splitlines()
    if len(split) != len(lines):
        raise Finding(f"{len(lines)} lines, but {len(split)} for a reader that takes all of Unicode's line ends")
    return rows(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, strict=True), documents)


main({"csv": read_csv, "tsv": read_tsv})
