"""Windows: the pieces of consecutive words, as one input of the encoder."""
import dataclasses

import torch

from articles import IGNORED, LABELS

STEP = 16     # few lengths, since torch keeps memory for each that it has seen
CONTEXT = 64  # most pieces that a window has more than its size
NOTHING = [0.0] * len(LABELS)


@dataclasses.dataclass
class Window:
    pieces: list
    case: list
    label: list   # of each piece; IGNORED but for the first piece of a word
    medium: list
    word: list    # of each piece: the number of the word that it is the first piece of, or -1
    taught: list  # of each piece: the probabilities of LABELS by a teacher; NOTHING where it has none

    def __len__(self):
        return len(self.pieces)


def window(article, lo, hi, vocabulary):
    """The window of the words lo to hi."""
    w = Window([vocabulary.cls], [0], [IGNORED], [IGNORED], [-1], [NOTHING])

    def add(piece, case=0, label=IGNORED, medium=IGNORED, word=-1, taught=NOTHING):
        w.pieces.append(piece)
        w.case.append(case)
        w.label.append(label)
        w.medium.append(medium)
        w.word.append(word)
        w.taught.append(taught)

    for i in range(lo, hi):
        if article.line[i]:
            add(vocabulary.line)
        for k, piece in enumerate(article.pieces[i]):
            if k == 0:
                add(piece, article.case[i], article.label[i], article.medium[i], i, article.taught[i] if article.taught else NOTHING)
            else:
                add(piece, article.case[i])
    add(vocabulary.sep)
    return w


def for_training(articles, vocabulary, size, random):
    """Windows of whole sentences, each word in one; the first of an article is cut at random, so every epoch has others."""
    out = []
    for a in articles:
        if not a.words:
            continue
        starts = [i for i in range(len(a.words)) if i == 0 or a.sentence[i] != a.sentence[i - 1]] + [len(a.words)]
        most, lo, n = random.randint(size // 3, size), 0, 0
        for begin, end in zip(starts, starts[1:]):
            cost = sum(a.cost(i) for i in range(begin, end))
            if n and n + cost > most:
                out.append(window(a, lo, begin, vocabulary))
                lo, n, most = begin, 0, size
            n += cost
        out.append(window(a, lo, len(a.words), vocabulary))
    for w in out:
        for f in dataclasses.fields(w):
            setattr(w, f.name, getattr(w, f.name)[:size + CONTEXT])
    return out


def for_reading(article, vocabulary, core=128, margin=64):
    """Triples (window, lo, hi): the labels of the words lo to hi are to be read from the window, which has more on both sides."""
    out, lo, n = [], 0, len(article.words)
    while lo < n:
        hi, m = lo, 0
        while hi < n and (m == 0 or m + article.cost(hi) <= core):
            m += article.cost(hi)
            hi += 1
        first, m = lo, 0
        while first > 0 and m < margin:
            first -= 1
            m += article.cost(first)
        last, m = hi, 0
        while last < n and m < margin:
            m += article.cost(last)
            last += 1
        out.append((window(article, first, last, vocabulary), lo, hi))
        lo = hi
    return out


def tensors(batch, device="cpu"):
    """pieces, case, labels, media and mask of windows, padded to the longest and a multiple of STEP; the mask is None where none is padded."""
    n = -(-max(map(len, batch)) // STEP) * STEP

    def column(name, fill):
        return torch.tensor([getattr(w, name) + [fill] * (n - len(w)) for w in batch], device=device)

    mask = None
    if any(len(w) < n for w in batch):
        mask = torch.tensor([[True] * len(w) + [False] * (n - len(w)) for w in batch], device=device)
    return column("pieces", 0), column("case", 0), column("label", IGNORED), column("medium", IGNORED), mask


def taught(batch, n):
    """The probabilities that a teacher gives the labels of the pieces, padded to n; None without a teacher."""
    if all(row is NOTHING for w in batch for row in w.taught):
        return None
    return torch.tensor([w.taught + [NOTHING] * (n - len(w)) for w in batch])
