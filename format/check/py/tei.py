"""Reads tei with jing, or else xmllint, by TEI's own schema, and compares the text with
Python's XML parser."""

import json
import subprocess
import sys
import xml.etree.ElementTree as ET

from report import Finding, main

TEI = "{http://www.tei-c.org/ns/1.0}"
VALIDATOR = json.loads(sys.argv[2])  # a command to which the file is added; [] for none


def visible(text):
    """A text as XML can hold it, without white space."""
    held = (c if ord(c) >= 32 and ord(c) not in (0xFFFE, 0xFFFF) else "\ufffd" for c in text if c not in " \t\r\n\v\f")
    return "".join(c for c in held if not c.isspace())


def read(file, documents):
    root = ET.parse(file).getroot()
    bodies = list(root.iter(TEI + "body"))
    if documents and len(bodies) != len(documents):
        raise Finding(f"{len(bodies)} documents, want {len(documents)}")
    said = 0
    for body, d in zip(bodies, documents):
        if visible("".join(body.itertext())) != visible(d.text):
            raise Finding("the body has another text than the document")
        first = [s for s in body.iter(TEI + "said") if "prev" not in s.attrib]
        if len(first) != len(d.quotes):
            raise Finding(f"{len(first)} quotations, want {len(d.quotes)}")
        said += len(first)
    if not VALIDATOR:
        return f"{said} quotations; no validator, so the schema is not checked"
    done = subprocess.run(VALIDATOR + [str(file)], capture_output=True, text=True)
    if done.returncode:
        raise Finding(done.stdout + done.stderr)
    return f"{said} quotations, valid by {VALIDATOR[0]}"


main({"tei": read})
