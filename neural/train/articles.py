"""Annotated articles: their words, pieces, and the labels that the encoder is to give."""
import bisect
import dataclasses
import json

import words

LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
ROLES = ("source", "cue", "content")
MEDIA = ("none", "speech", "writing", "thought", "other")  # of the words of a cue; none is there for the reader of the file and not learnt
IGNORED = -100  # a word or piece that no loss is taken of


@dataclasses.dataclass
class Article:
    id: str
    text: str
    words: list      # (start, end) in characters
    pieces: list     # of each word
    case: list       # of each word
    line: list       # a line break stands before the word
    sentence: list   # its number
    label: list      # of each word: index into LABELS, or IGNORED
    medium: list     # of each word: index into MEDIA, or IGNORED where it is of no cue
    taught: list = None  # of each word: the probabilities of LABELS by a teacher; None without one

    def cost(self, i):
        """Pieces that word i takes in a window."""
        return len(self.pieces[i]) + self.line[i]


def read(path, vocabulary, media=None, limit=None, unless=()):
    """The articles of a JSONL file in the corpora's format. media tells the medium of a quotation from its cue."""
    with open(path, encoding="utf-8") as f:
        lines = [line for _, line in zip(range(limit or 1 << 30), f)]
    return [make(json.loads(line), vocabulary, media, unless) for line in lines]


def make(record, vocabulary, media=None, unless=()):
    """The article of a record. Relations of the media in unless are no examples: no loss is taken of their words."""
    text = record["text"]
    at, pieces, case = vocabulary.read(text)
    line, sentence = words.breaks(text, at)
    article = Article(
        id=record["id"], text=text, words=at, pieces=pieces, case=case, line=line, sentence=sentence,
        label=[0] * len(at), medium=[IGNORED] * len(at))
    covers = Cover(article)
    for quote in record.get("allowed", []):  # may be found and need not be
        for role in ROLES:
            for span in quote.get(role, []) + quote.get("extent", []):
                for i in covers(span):
                    article.label[i] = article.medium[i] = IGNORED
    for quote in record.get("quotes", []):
        medium = media(quote, text, covers) if media else IGNORED
        unwanted = medium in unless
        for role in ("content", "source", "cue"):
            for span in quote.get(role, []):
                for k, i in enumerate(covers(span)):
                    article.label[i] = IGNORED if unwanted else 2 * ROLES.index(role) + (1 if k == 0 else 2)
                    if role == "cue":
                        article.medium[i] = medium
    return article


class Cover:
    """Finds the words that a span of byte offsets touches."""

    def __init__(self, article):
        self.words = article.words
        self.starts = [a for a, _ in article.words]
        self.characters = characters(article.text)

    def __call__(self, span):
        start, end = self.characters[span["start"]], self.characters[span["end"]]
        i = bisect.bisect_left(self.starts, start)
        if i and self.words[i - 1][1] > start:
            i -= 1
        out = []
        while i < len(self.words) and self.words[i][0] < end:
            out.append(i)
            i += 1
        return out


def characters(text):
    """From byte offsets of text in UTF-8 to character offsets."""
    out, b = {}, 0
    for i, c in enumerate(text):
        out[b] = i
        b += len(c.encode("utf-8"))
    out[b] = len(text)
    return out


def byte_offsets(text):
    """From character offsets of text to byte offsets."""
    out = [0]
    for c in text:
        out.append(out[-1] + len(c.encode("utf-8")))
    return out
