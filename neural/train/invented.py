"""The invented articles and probes: folds, and what in them is no example against PolNeAR's broad notion.

PolNeAR attributes beliefs, plans and what somebody declined to say; the invented sets attribute words alone. An encoder that
learnt both as they are would have to guess whose text it reads. So what a first encoder finds in the invented sets by
such a cue, and the sets do not have, is left out of the loss: the medium tells it apart later, and link refuses what was not said.
What it finds there by a verb of saying is an example of what is none.
"""
import joined
from articles import IGNORED, LABELS, MEDIA, Cover

FOLDS = 3


def fold(articles, k):
    """What fold k is trained on and what it is tried on."""
    return ([a for i, a in enumerate(articles) if i % FOLDS != k], [a for i, a in enumerate(articles) if i % FOLDS == k])


def that(articles):
    """Gives the content the "that" before it, as PolNeAR has it; link takes it off again."""
    begin, inside = LABELS.index("B-content"), LABELS.index("I-content")
    for a in articles:
        for i in range(1, len(a.words)):
            before, end = a.words[i - 1]
            if a.label[i] == begin and a.label[i - 1] == 0 and a.text[before:end].lower() in ("that", "whether"):
                a.label[i - 1:i + 1] = begin, inside


def relax(articles, logits, media):
    """Takes the words of beliefs, plans and the like that nobody annotated out of the loss; returns how many."""
    n = 0
    for a in articles:
        cover = Cover(a)
        roles, _ = logits[a.id]
        for quote in joined.quotations(a, roles):
            at = {r: [i for s in quote[r] for i in cover(s)] for r in ("source", "cue", "content")}
            if any(a.label[i] for i in at["content"]):
                continue
            medium = media(quote, a.text, cover)
            if medium in (MEDIA.index("speech"), MEDIA.index("writing")) and not media.unsaid(quote, a.text, cover):
                continue
            for role, words in at.items():
                for i in words:
                    if a.label[i] == 0:
                        a.label[i] = IGNORED
                        a.medium[i] = medium if role == "cue" else IGNORED
                        n += 1
    return n
