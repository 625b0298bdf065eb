"""Which pieces of the multilingual vocabulary stay: those that make most of the words of each language of package lang."""
import collections

import wordfreq

LANGUAGES = "ca cs da de el en es fi fr hr hu id it nb nl pl pt ro ru sv tr uk zh".split()
LISTED = {"hr": "sh"}  # under another name in wordfreq
SPACELESS = {"zh"}    # written without spaces: no word has one before it
MOST = 50000           # words of a language
CAPITALS = 0.25        # share of a word's uses that is taken to begin with a capital; the lists have none
LETTER = 0x3040        # single characters below always stay: alphabets and punctuation
HAN = 3000             # of the single Chinese characters, traditional ones too, those that the published vocabulary scores best


def counts(vocabulary, language):
    """How often each piece is used in a language, by its most frequent words in wordfreq."""
    found = collections.Counter()
    words = wordfreq.get_frequency_dict(LISTED.get(language, language), wordlist="best")
    for word, frequency in sorted(words.items(), key=lambda x: (-x[1], x[0]))[:MOST]:
        if language in SPACELESS:
            for form in [word, *word]:
                for pieces in vocabulary.read("，" + form)[1][1:]:  # behind a comma: no space before
                    found.update({piece: frequency / len(word) for piece in pieces})
            continue
        for form, share in ((word, 1 - CAPITALS), (word[:1].upper() + word[1:], CAPITALS)):
            for pieces in vocabulary.read(" " + form)[1]:
                for piece in pieces:
                    found[piece] += frequency * share
    return found


def running(vocabulary, texts):
    """The same of running text, for numbers and punctuation."""
    found = collections.Counter()
    for text in texts:
        for pieces in vocabulary.read(text)[1]:
            found.update(pieces)
    return found


def most(count, share):
    """The most frequent pieces that together are a share of all uses."""
    total, have, out = sum(count.values()), 0, set()
    for piece, n in sorted(count.items(), key=lambda x: (-x[1], x[0])):
        if have >= share * total:
            break
        have += n
        out.add(piece)
    return out


def keep(vocabulary, tables, share):
    """The numbers of the pieces that stay, ascending; tables are the counts of each language."""
    stay = {vocabulary.cls, vocabulary.sep, vocabulary.pad, vocabulary.unknown}
    stay |= {i for i, p in enumerate(vocabulary.names) if len(p.removeprefix("▁")) <= 1 and max(map(ord, p.removeprefix("▁")), default=0) < LETTER}
    han = [i for i, p in enumerate(vocabulary.names) if len(p) == 1 and 0x4e00 <= ord(p) < 0xa000]
    stay |= set(sorted(han, key=lambda i: -vocabulary.scores[i])[:HAN])
    for count in tables:
        stay |= most(count, share)
    return sorted(stay)
