"""Writes the file of an encoder (../FORMAT.md) from fine-tuned weights.

    convert.py WEIGHTS.pt VOCAB.txt OUT [--pieces N --count ARTICLES.jsonl ...] [--activation-bits 7|8]

WEIGHTS.pt holds {"cfg", "state"} as train.py saves it. With --pieces the vocabulary is cut to
the N most frequent pieces of the articles, every single character, and what comes first in VOCAB.txt.
"""
import argparse, collections, json, struct, zlib
import numpy as np
import torch
import words

ROLES = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]


class Sections:
    """The bytes of the sections, each at a multiple of 64."""
    def __init__(self, start): self.data, self.start = bytearray(), start
    def add(self, raw):
        self.data += b"\0" * (-(self.start + len(self.data)) % 64)
        self.data += raw

    def table(self, w, bits=8):
        most = 127 if bits == 8 else 7
        s = np.maximum(np.abs(w).max(1), 1e-8).astype(np.float32) / np.float32(most)
        q = np.clip(np.rint(w / s[:, None]), -most, most).astype(np.int8)
        if bits == 4:
            u = (q + 8).astype(np.uint8)
            q = u[:, 0::2] | u[:, 1::2] << 4
        self.add(q.tobytes()); self.add(s.astype("<f4").tobytes())

    def linear(self, w, b, most):
        n, k = w.shape
        pad = -n % 32
        w, b = np.pad(w, ((0, pad), (0, 0))), np.pad(b, (0, pad))
        s = np.maximum(np.abs(w).max(1), 1e-8).astype(np.float32) / np.float32(most)
        q = np.clip(np.rint(w / s[:, None]), -most, most).astype(np.int8)
        q = q.reshape((n + pad) // 16, 16, k // 4, 4).transpose(0, 2, 1, 3)
        self.add(np.ascontiguousarray(q).tobytes()); self.add(s.astype("<f4").tobytes()); self.add(b.astype("<f4").tobytes())

    def norm(self, w, b): self.add(w.astype("<f4").tobytes()); self.add(b.astype("<f4").tobytes())


def kept(vocab, n, articles):
    """The numbers of the pieces that stay, in order."""
    count = collections.Counter()
    tokenizer = words.WordPiece(vocab)
    for path in articles:
        for line in open(path, encoding="utf-8"):
            text = json.loads(line)["text"]
            for a, e in words.split(text): count.update(tokenizer.pieces(text[a:e]))
    stay = {i for i, p in enumerate(vocab) if len(p.removeprefix("##")) == 1}
    stay |= {vocab.index(p) for p in ("[UNK]", "[CLS]", "[SEP]", "[unused1]")}
    for i, _ in count.most_common():
        if len(stay) < n: stay.add(i)
    for i, p in enumerate(vocab):
        if len(stay) < n and not p.startswith("["): stay.add(i)
    return sorted(stay)


def write(path, cfg, state, vocab, name, bits=7, labels=None, source="", licence="Apache-2.0"):
    """state: name → numpy array, as bert.py names them; vocab: the pieces of state's word table."""
    most = 127 if bits == 7 else 63
    labels = labels or [{"name": "role", "of": ROLES}]
    pieces = "".join(p + "\n" for p in vocab).encode()
    positions = min(cfg["pos"], 256)
    header = dict(name=name, tokenizer="wordpiece", lower=True, pieces=len(vocab), piece_bytes=len(pieces),
        unknown="[UNK]", start="[CLS]", end="[SEP]", hidden=cfg["h"], layers=cfg["layers"], heads=cfg["heads"], inner=cfg["inter"],
        positions=positions, cases=4, word_bits=8, activation_bits=bits, window=192, context=32, labels=labels, curly=True,
        languages=["en"], source=source, licence=licence)
    header["break"] = "[unused1]"
    head = json.dumps(header, ensure_ascii=False).encode()
    s = Sections(16 + len(head))
    w = lambda n: state[n]
    s.add(pieces)
    s.table(w("word.weight")); s.table(w("pos.weight")[:positions]); s.table(w("typ.weight"))
    s.norm(w("ln.weight"), w("ln.bias"))
    for i in range(cfg["layers"]):
        p = f"layers.{i}."
        s.linear(w(p + "qkv.weight"), w(p + "qkv.bias"), most); s.linear(w(p + "o.weight"), w(p + "o.bias"), most)
        s.norm(w(p + "ln1.weight"), w(p + "ln1.bias"))
        s.linear(w(p + "up.weight"), w(p + "up.bias"), most); s.linear(w(p + "down.weight"), w(p + "down.bias"), most)
        s.norm(w(p + "ln2.weight"), w(p + "ln2.bias"))
    s.linear(w("out.weight"), w("out.bias"), most)
    body = head + bytes(s.data)
    with open(path, "wb") as f:
        f.write(b"qenc\x01\0\0\0" + struct.pack("<II", len(head), zlib.crc32(body)) + body)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("weights"); a.add_argument("vocab"); a.add_argument("out")
    a.add_argument("--pieces", type=int); a.add_argument("--count", nargs="*", default=[]); a.add_argument("--activation-bits", type=int, default=7)
    a.add_argument("--name", default="l6-polnear")
    a = a.parse_args()
    vocab = open(a.vocab, encoding="utf-8").read().rstrip("\n").split("\n")
    m = torch.load(a.weights, map_location="cpu")
    state = {k: v.float().numpy() for k, v in m["state"].items()}
    if a.pieces:
        stay = kept(vocab, a.pieces, a.count)
        vocab = [vocab[i] for i in stay]
        state["word.weight"] = state["word.weight"][stay]
    write(a.out, m["cfg"], state, vocab, a.name, a.activation_bits)


if __name__ == "__main__":
    main()
