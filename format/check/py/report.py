"""What the readers in Python have in common."""

import json
import sys
from pathlib import Path


class Finding(Exception):
    """What is wrong with a file."""


def letters(text):
    """The letters and digits of a text: what no escaping changes."""
    return "".join(c for c in text if c.isalnum())


class Document:
    """A document as its JSON has it."""

    def __init__(self, form):
        self.text = form["text"]
        self.bytes = self.text.encode()
        self.quotes = form["quotes"]

    def join(self, spans):
        """The text of spans of bytes."""
        return " ".join(self.bytes[s["start"] : s["end"]].decode() for s in spans)


def check(folder, name, read):
    """Reads every file of a format by read(file, documents), which returns what it
    saw, or raises, and prints a line for each. Returns whether all are right."""
    folder = Path(folder)
    files = sorted(f for f in (folder / name).glob("*") if (folder / "cases" / (f.stem + ".json")).exists())
    if not files:
        print(f"skip  {name}: there is no such format yet")
        return True
    right = True
    for file in files:
        cases = json.loads((folder / "cases" / (file.stem + ".json")).read_text("utf-8"))
        try:
            print(f"ok    {name} {file.name}: {read(file, [Document(c) for c in cases])}")
        except Exception as e:  # whatever a reader raises is a finding
            right = False
            print(f"FAIL  {name} {file.name}: {type(e).__name__}: {str(e)[:500]}")
    return right


def main(readers):
    """Runs readers, a dict by format, on the folder that the command line names."""
    sys.stdout.reconfigure(encoding="utf-8")
    results = [check(sys.argv[1], name, read) for name, read in readers.items()]
    sys.exit(0 if all(results) else 1)
