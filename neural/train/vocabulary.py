"""Which pieces of the vocabulary stay: those that free text uses most."""
import collections
import gzip

import wordfreq

import words

ALWAYS = 1  # letters of a piece that always stays, so that every word still has pieces


def counts(vocabulary, texts):
    """How often each piece is used: by the word frequencies of wordfreq, and by running text for numbers and signs.

    The two weigh alike.
    """
    spoken = collections.Counter()
    for word, frequency in wordfreq.get_frequency_dict("en", wordlist="large").items():
        for a, e in words.spans(word):
            for piece in vocabulary.of(word[a:e]):
                spoken[piece] += frequency
    running = collections.Counter()
    for text in texts:
        at = words.spans(text)
        for i in range(len(at)):
            running.update(vocabulary.of(words.spelled(text, at, i)))
    total, most = sum(running.values()), sum(spoken.values())
    return {p: running[p] / total + spoken[p] / most for p in running.keys() | spoken.keys()}


def sentences(path):
    """The texts of the sentences of a treebank in CoNLL-U."""
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as f:
        return [line[len("# text = "):].rstrip("\n") for line in f if line.startswith("# text = ")]


def keep(vocabulary, count, size):
    """The numbers of the pieces that stay, ascending: special ones, single letters, and the most frequent up to size."""
    special = {vocabulary.cls, vocabulary.sep, vocabulary.pad, vocabulary.unknown, vocabulary.line}
    stay = {i for i, p in enumerate(vocabulary.names)
            if i in special or (len(p.removeprefix("##")) <= ALWAYS and (count.get(i) or p.isascii()))}
    for piece, _ in sorted(count.items(), key=lambda x: (-x[1], x[0])):
        if len(stay) >= size:
            break
        stay.add(piece)
    return sorted(stay)


def lost(vocabulary, smaller, texts):
    """The share of the pieces of texts that a smaller vocabulary spells otherwise."""
    n = bad = 0
    for text in texts:
        at = words.spans(text)
        for i in range(len(at)):
            for piece in vocabulary.of(words.spelled(text, at, i)):
                n += 1
                bad += vocabulary.names[piece] not in smaller.number
    return bad / n
