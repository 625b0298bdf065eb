"""The medium of a quotation by the words of its cue, from the word lists of package lang: silver, as no corpus has it."""
import re

from articles import IGNORED, MEDIA

SPEECH, WRITING, THOUGHT, OTHER = (MEDIA.index(m) for m in ("speech", "writing", "thought", "other"))
WORD = re.compile(r"[\w’'-]+")


class Media:
    """Decides by the blocks of a language file (internal/lang/en.txt)."""

    def __init__(self, path):
        blocks = _blocks(path)

        def words(*names):
            return frozenset().union(*(blocks.get(n, ()) for n in names))

        self.written = words("written")
        self.thought = words("thinks") | (words("thought") - words("cue"))
        self.acts = words("acts")
        self.spoken = words("cue", "calls", "tells", "worded", "reports", "quotes", "according", "reads", "cue weak")
        self.clause = words("clause")
        self.denied = words("unsaid", "neg")

    def __call__(self, quote, text, cover):
        """The medium of a quotation with kind and cue; IGNORED where its cue is in no list."""
        cue = cue_of(quote, text, cover)
        found = WORD.findall(cue)
        for words, medium in ((self.written, WRITING), (self.acts, OTHER), (self.thought, THOUGHT),
                              (self.spoken, SPEECH), (self.clause, SPEECH)):
            if any(w in words for w in found):
                return medium
        if quote["kind"] == "indirect" and ":" not in cue and "according" not in cue:
            return IGNORED
        return SPEECH

    def unsaid(self, quote, text, cover):
        """Whether the cue says that nothing was said: declined to say."""
        return any(w in self.denied for w in WORD.findall(cue_of(quote, text, cover)))


def cue_of(quote, text, cover):
    at = cover.characters
    return " ".join(text[at[s["start"]]:at[s["end"]]] for s in quote.get("cue", [])).lower().replace("’", "'")


def _blocks(path):
    """The blocks of a language file: name to words, every form of a verb's line among them."""
    blocks, names = {}, []
    with open(path, encoding="utf-8") as f:
        for line in f:
            line = line.strip()
            if line.startswith("["):
                names = [n.strip().removeprefix("verbs ") for n in line.strip("[]").split(",")]
                continue
            if line.startswith("#"):
                continue
            for name in names:
                blocks.setdefault(name, set()).update(w for w in line.lower().replace("/", " ").split() if w != "-")
    return blocks
