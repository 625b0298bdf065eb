"""Reads brat with the package bioc: every annotation refers to one that is there, and the
words of each are those of the .txt file at its places, joined by spaces."""

import bioc.brat.decoder as decoder
import bioc.brat.validator as validator

from report import Finding, letters, main


def read(file, documents):
    if file.suffix != ".ann":
        return "the text beside"
    # As brat has it: universal newlines, and Unicode's line ends.
    text = file.with_suffix(".txt").read_text("utf-8")
    ann = file.read_text("utf-8")
    if len(ann.splitlines()) != ann.count("\n"):
        raise Finding("a line ends inside an annotation")
    doc = decoder.loads(text, ann, file.stem)
    lines = len(doc.entities) + len(doc.events) + len(doc.attributes) + len(doc.notes) + len(doc.equiv_relations) + len(doc.relations)
    others = sum(line[0] == "N" for line in ann.splitlines())
    if lines + others != ann.count("\n"):
        raise Finding(f"{lines} annotations and {others} normalisations in {ann.count(chr(10))} lines")
    by_id = {}
    for e in doc.entities:
        places = sorted((s.begin, s.end) if hasattr(s, "begin") else tuple(s) for s in e.locations)
        words = " ".join(text[a:b] for a, b in places)
        if words != e.text:
            raise Finding(f"{e.id}: {e.text!r}, but {words!r} stands at {places}")
        by_id[e.id] = e
        e.text = "".join(text[a:b] for a, b in places)  # as the validator joins them
    validator.validate(doc)
    quotes = documents[0].quotes if documents else []
    if len(doc.events) != len(quotes):
        raise Finding(f"{len(doc.events)} events, want {len(quotes)}")
    for event, q in zip(doc.events, quotes):
        want = documents[0].join(q["content"])
        got = by_id[event.trigger_id]
        if got.type != event.type or letters(got.text) != letters(want):
            raise Finding(f"{event.id}: {got.type} {got.text!r}, want {want!r}")
        if ("Source" in event.arguments) != bool(q["source"]) or len([a for a in event.arguments if a.startswith("Relay")]) != len(q["relays"]):
            raise Finding(f"{event.id}: {event.arguments} of {q}")
    return f"{len(doc.entities)} texts, {len(doc.events)} quotations, {len(doc.equiv_relations)} chains, {others} normalisations"


main({"brat": read})
