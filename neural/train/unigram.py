"""SentencePiece's unigram tokenizer (Kudo 2018), word by word, for the multilingual encoder.

A word behind a space begins with "▁". Of all ways to cut it into pieces the one with the greatest sum of scores is taken. Words
of scripts without spaces are cut into their pieces, each of which is then a word of its own.
"""
import functools
import re
import unicodedata

import words

SPACE = "▁"
UNKNOWN = 10.0  # what a character that is no piece costs more than the rarest piece
SOLID = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]")
OPENING, CLOSING = "“«„‟「『", "”»」』"
DOUBLE = OPENING + CLOSING + '"'
BEFORE, BEHIND = "([{—–-/'‘:", ")]}—–-/,.;:!?'’…，。！？；："


class Vocabulary:
    """The pieces with their scores, natural logarithms; a piece's number is its place."""

    def __init__(self, pieces, special=("<s>", "</s>", "<pad>", "<unk>")):
        self.names = [p for p, _ in pieces]
        self.scores = [s for _, s in pieces]
        self.number = {p: i for i, p in enumerate(self.names)}
        self.cls, self.sep, self.pad, self.unknown = (self.number[p] for p in special)
        self.line = self.sep
        self.known = {p: (i, s) for i, (p, s) in enumerate(pieces) if i not in (self.cls, self.sep, self.pad, self.unknown)}
        self.longest = max(map(len, self.known))
        self.worst = min(s for _, s in self.known.values()) - UNKNOWN
        self.of = functools.lru_cache(maxsize=None)(lambda word: tuple(i for i, _ in self.cut(word)) or (self.unknown,))

    def cut(self, word):
        """Pairs of number and length: the pieces of a word."""
        n = len(word)
        best = [(0.0, 0, -1)] + [None] * n  # score, length and number of the last piece of the first so many characters
        for end in range(1, n + 1):
            found = None
            for length in range(1, min(end, self.longest) + 1):
                number, score = self.known.get(word[end - length:end], (None, 0.0))
                if number is None:
                    if length > 1:
                        continue
                    number, score = self.unknown, self.worst
                score += best[end - length][0]
                if found is None or score > found[0]:
                    found = score, length, number
            best[end] = found
        out, end = [], n
        while end:
            _, length, number = best[end]
            out.append((number, length))
            end -= length
        return out[::-1]

    def read(self, text):
        """The words of text, and the pieces and the case of each, which is always the same: the pieces have it."""
        shown = turned(text)
        at, pieces = [], []
        for a, e in words.spans(shown):
            head = SPACE if a == 0 or shown[a - 1].isspace() else ""
            word = unicodedata.normalize("NFKC", shown[a:e])
            if e - a == 1 or not SOLID.search(word) or len(word) != e - a:
                at.append((a, e))
                pieces.append(self.of(head + word))
                continue
            for number, length in self.cut(head + word):
                if head:  # the space is no letter of the word
                    length, head = length - 1, ""
                if length:
                    at.append((a, a + length))
                    pieces.append((number,))
                    a += length
        return at, pieces, [0] * len(at)


def turned(text):
    """text with every double mark as “ or ”, by the space around it, then by its form, then in turn."""
    out, opened = list(text), False
    for i, c in enumerate(text):
        if c == "\n":
            opened = False
        if c not in DOUBLE:
            continue
        before, behind = text[i - 1:i] or " ", text[i + 1:i + 2] or " "
        left, right = before.isspace() or before in BEFORE, behind.isspace() or behind in BEHIND
        if c in "「『」』" or left == right:
            opens = c in OPENING if c != '"' else not opened
        else:
            opens = left
        opened = opens
        out[i] = "“" if opens else "”"
    return "".join(out)
