"""Words and their pieces, as ../FORMAT.md has them."""
import functools, re, unicodedata

WORD = re.compile(r"\w+|[^\w\s]", re.S)


def split(text):
    """The words of a text: (start, end) in characters."""
    return [m.span() for m in WORD.finditer(text)]


def case_of(word):
    """0 lower, 1 Capitalised, 2 other."""
    if not any(c.isupper() for c in word): return 0
    return 1 if word[0].isupper() and not any(c.isupper() for c in word[1:]) else 2


class WordPiece:
    def __init__(self, vocab, unknown="[UNK]"):
        self.number = {p: i for i, p in enumerate(vocab)}
        self.unknown = self.number[unknown]

    @functools.lru_cache(maxsize=500_000)
    def pieces(self, word):
        word = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        out, at = [], 0
        while at < len(word):
            end = len(word)
            while end > at and (word[at:end] if at == 0 else "##" + word[at:end]) not in self.number: end -= 1
            if end == at: return (self.unknown,)
            out.append(self.number[word[at:end] if at == 0 else "##" + word[at:end]]); at = end
        return tuple(out) or (self.unknown,)
