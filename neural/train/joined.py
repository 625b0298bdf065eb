"""Labels joined into quotations by the simplest rules there are.

A guide while training only: package link does it better, and its figures count.
"""
import dataclasses

import torch

from articles import LABELS, MEDIA, ROLES, byte_offsets

FAR = 60      # most words between what belongs together
SENTENCE = 8  # words that the border of a sentence counts as


@dataclasses.dataclass
class Run:
    role: str
    lo: int
    hi: int  # words lo to hi


def best(logits):
    """The best path through logits (words by labels) on which I follows only B or I of its role."""
    n = len(LABELS)
    allow = torch.zeros(n, n)
    for inside in (2, 4, 6):
        for before in range(n):
            if before not in (inside, inside - 1):
                allow[before, inside] = -1e4
    if not len(logits):
        return []
    score = logits[0] + allow[0]
    back = []
    for step in logits[1:]:
        value, arg = (score[:, None] + allow).max(0)
        back.append(arg)
        score = value + step
    path = [int(score.argmax())]
    for arg in reversed(back):
        path.append(int(arg[path[-1]]))
    return path[::-1]


def runs(path):
    out = []
    for i, k in enumerate(path):
        if k == 0:
            continue
        role = ROLES[(k - 1) // 2]
        if k % 2 == 0 and out and out[-1].role == role and out[-1].hi == i:
            out[-1].hi = i + 1
        else:
            out.append(Run(role, i, i + 1))
    return out


def quotations(article, logits, media=None, drop=()):
    """The quotations of an article as records, but for those whose medium is among drop."""
    found = runs(best(logits))
    cues, sources, contents = ([r for r in found if r.role == x] for x in ("cue", "source", "content"))
    of = {id(c): ([], []) for c in cues}  # contents and sources of each cue
    alone = []
    for c in contents:
        cue = nearest(article, c, cues)
        (of[id(cue)][0] if cue else alone).append(c)
    out = []
    marked = inside_marks(article)
    for cue in cues:
        own, _ = of[id(cue)]
        if own:
            source = nearest(article, cue, sources)
            out.append(record(article, marked, own, [cue], [source] if source else []))
    for c in alone:
        out.append(record(article, marked, [c], [], []))
    if media is not None and drop:
        out = [q for q in out if medium(q, media) not in drop]
    for q in out:
        del q["words"]
    return sorted(out, key=lambda q: q["content"][0]["start"])


def medium(q, media):
    """The medium of the words of a quotation's cue; None where it has none."""
    cue, _ = q["words"]
    return MEDIA[1 + int(sum(media[i] for i in cue)[1:].argmax())] if cue else None


def nearest(article, run, others):
    def far(o):
        a, b = (run, o) if run.lo < o.lo else (o, run)
        return max(0, b.lo - a.hi) + SENTENCE * (article.sentence[b.lo] - article.sentence[a.hi - 1])
    best = min(others, key=far, default=None)
    return best if best and far(best) <= FAR else None


def record(article, marked, contents, cues, sources):
    at = byte_offsets(article.text)

    def spans(found):
        return [{"start": at[article.words[r.lo][0]], "end": at[article.words[r.hi - 1][1]]} for r in found]

    inside = [marked[i] for r in contents for i in range(r.lo, r.hi)]
    kind = "direct" if all(inside) else "mixed" if any(inside) else "indirect"
    return {"kind": kind, "content": spans(contents), "cue": spans(cues), "source": spans(sources),
            "words": tuple([i for r in x for i in range(r.lo, r.hi)] for x in (cues, contents))}


def inside_marks(article):
    """For each word whether it stands in double marks, the marks themselves among them, or is punctuation beside them."""
    out, opened = [], False
    for i, (a, e) in enumerate(article.words):
        if article.line[i]:
            opened = False
        w = article.text[a:e]
        if w in "“”\"":
            out.append(True)
            opened = w == "“" or (w == '"' and not opened)
        else:
            out.append(opened or (not w[0].isalnum() and bool(out) and out[-1]))
    return out
