"""Words, sentences and WordPiece pieces of an article, as package neural reads them.

The Go encoder does the same; test_train.py and the Go tests share the file
testdata/pieces.jsonl, so neither can drift from the other.
"""
import functools
import re
import unicodedata

MARKS = "".join(c for c in map(chr, range(0x110000)) if unicodedata.category(c)[0] == "M")
WORD = re.compile(rf"[\w{MARKS}]+|[^\w\s]")
LOWER, CAPITALISED, OTHER = 0, 1, 2  # case of a word, given to the encoder beside its pieces

# Words whose period ends no sentence.
ABBREVIATIONS = frozenset("Mr Mrs Ms Dr Sen Rep Gov Gen Jr Sr St Lt Col U No vs Rev Prof".split())
OPENS = "\"“‘'(¿¡—–„«"
CLOSES = "\"”’')」』"


class Vocabulary:
    """The pieces, one a line of a file; a piece's number is its line from 0."""

    def __init__(self, pieces):
        self.names = list(pieces)
        self.number = {p: i for i, p in enumerate(self.names)}
        self.cls, self.sep, self.pad, self.unknown = (self.number[p] for p in ("[CLS]", "[SEP]", "[PAD]", "[UNK]"))
        self.line = self.number["[unused1]"]  # stands for a line break
        self.of = functools.lru_cache(maxsize=None)(self._of)

    @classmethod
    def load(cls, path):
        with open(path, encoding="utf-8") as f:
            return cls(line.rstrip("\n") for line in f)

    def read(self, text):
        """The words of text, and the pieces and the case of each."""
        at = spans(text)
        return at, [self.of(spelled(text, at, i)) for i in range(len(at))], [case_of(text[a:e]) for a, e in at]

    def _of(self, word):
        """The numbers of a word's pieces: the longest that fits, again and again; unknown if one does not."""
        word = fold(word)
        out, at = [], 0
        while at < len(word):
            head = "##" if at else ""
            end = next((e for e in range(len(word), at, -1) if head + word[at:e] in self.number), 0)
            if not end:
                return (self.unknown,)
            out.append(self.number[head + word[at:end]])
            at = end
        return tuple(out) or (self.unknown,)


def fold(word):
    """word in lower case and without accents: the encoder's vocabulary has neither."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")


def case_of(word):
    if not any(c.isupper() for c in word):
        return LOWER
    if word[0].isupper() and not any(c.isupper() for c in word[1:]):
        return CAPITALISED
    return OTHER


def spans(text):
    """The words of text as pairs of character offsets: letters, marks and digits together, every other sign alone."""
    return [m.span() for m in WORD.finditer(text)]


def spelled(text, words, i):
    """Word i as the encoder sees it: straight marks are turned by the space before them."""
    a, e = words[i]
    w = text[a:e]
    doubled = w == "'" and i + 1 < len(words) and text[e:e + 1] == "'"
    if w != '"' and not doubled:
        return w
    return "“" if a == 0 or text[a - 1].isspace() or text[a - 1] in "([—–" else "”"


def breaks(text, words):
    """For each word, whether a line break stands before it, and the number of its sentence."""
    lines, numbers = [], []
    sentence, ended, solid = 0, False, False
    for i, (a, e) in enumerate(words):
        gap = text[words[i - 1][1]:a] if i else ""
        line = "\n" in gap
        if line or (gap and ended and _begins(text[a])) or (solid and text[a] not in CLOSES):
            sentence += 1
        lines.append(line)
        numbers.append(sentence)
        w = text[a:e]
        solid = w in "。！？" or (solid and w in CLOSES)
        if w in ".!?":
            ended = not (w == "." and i and _abbreviates(text, words[i - 1], a))
        elif w not in CLOSES:
            ended = False
    return lines, numbers


def _begins(c):
    return c.isupper() or c.isdigit() or c in OPENS or unicodedata.category(c) in ("Pi", "Lo")


def _abbreviates(text, word, period):
    w = text[word[0]:word[1]]
    return w in ABBREVIATIONS or (len(w) == 1 and w.isupper() and word[1] == period)
