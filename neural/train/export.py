"""Writes an encoder as the file of FORMAT.md, and reads one, to train it on or to learn from it."""
import hashlib
import json
import struct
import zlib

import numpy as np
import torch

from articles import LABELS, MEDIA
from encoder import ACTIVATION, HEADS, Encoder, Shape, rounded_rows

MAGIC, VERSION = b"qenc", 1
ALIGN = 64
PADDED = 32  # outputs of the last layer are a multiple of it
POSITIONS, WINDOW, CONTEXT = 256, 192, 32


class Sections:
    """The sections of a file, each to begin at a multiple of ALIGN from the start of the file."""

    def __init__(self):
        self.parts = []

    def add(self, data):
        self.parts.append(bytes(data))

    def floats(self, t):
        self.add(t.detach().numpy().astype("<f4").tobytes())

    def table(self, q, scale, bits):
        q = q.detach().numpy().astype(np.int8)
        if bits == 4:
            u = (q + 8).astype(np.uint8)
            q = u[:, 0::2] | u[:, 1::2] << 4
        self.add(q.tobytes())
        self.floats(scale)

    def linear(self, *layers, rows=0):
        """Linear layers of one input as one; with rows, padded to so many outputs with zeros."""
        q, scale = rounded_rows(torch.cat([layer.weight.detach() for layer in layers]))
        bias = torch.cat([layer.bias.detach() for layer in layers])
        more = max(0, rows - len(q))
        q = torch.cat([q, torch.zeros(more, q.shape[1])])
        scale = torch.cat([scale.flatten(), torch.ones(more)])
        n, k = q.shape
        blocks = q.numpy().astype(np.int8).reshape(n // 16, 16, k // 4, 4).transpose(0, 2, 1, 3)
        self.add(np.ascontiguousarray(blocks).tobytes())
        self.floats(scale)
        self.floats(torch.cat([bias, torch.zeros(more)]))

    def norm(self, layer):
        self.floats(layer.weight)
        self.floats(layer.bias)


def write(path, encoder, vocabulary, name, source, licence, languages=("en",)):
    """Writes the file; returns its SHA-256."""
    s, shape = Sections(), encoder.shape
    scores = getattr(vocabulary, "scores", None)
    lines = [f"{p}\t{x:.6g}\n" for p, x in zip(vocabulary.names, scores)] if scores else [p + "\n" for p in vocabulary.names]
    pieces = "".join(lines).encode("utf-8")
    special = {k: vocabulary.names[n] for k, n in (("unknown", vocabulary.unknown), ("start", vocabulary.cls),
                                                   ("end", vocabulary.sep), ("break", vocabulary.line))}
    s.add(pieces)
    word_bits = 4 if bool((encoder.word.scale > 0).all()) else 8
    if word_bits == 4:
        scale = encoder.word.scale
        s.table((encoder.word.weight / scale).round(), scale, 4)
    else:
        s.table(*rounded_rows(encoder.word.weight.detach()), 8)
    for table, rows in ((encoder.pos, POSITIONS), (encoder.typ, shape.cases)):
        s.table(*rounded_rows(table.weight.detach()[:rows]), 8)
    s.norm(encoder.ln)
    for layer in encoder.layers:
        s.linear(layer.qkv)
        s.linear(layer.o)
        s.norm(layer.ln1)
        s.linear(layer.up)
        s.linear(layer.down)
        s.norm(layer.ln2)
    s.linear(*encoder.heads.values(), rows=-(-shape.outputs // PADDED) * PADDED)
    header = {
        "name": name, "tokenizer": "unigram" if scores else "wordpiece", "lower": not scores, "pieces": shape.pieces, "piece_bytes": len(pieces),
        **special,
        "hidden": shape.hidden, "layers": shape.layers, "heads": shape.heads, "inner": shape.inner,
        "positions": POSITIONS, "cases": shape.cases, "word_bits": word_bits, "activation_bits": ACTIVATION.bit_length() + 1,
        "window": WINDOW, "context": CONTEXT,
        "labels": [{"name": "role", "of": list(LABELS)}, {"name": "medium", "of": list(MEDIA)}],
        "curly": True, "languages": list(languages), "source": source, "licence": licence,
    }
    data = assemble(header, s.parts)
    with open(path, "wb") as f:
        f.write(data)
    return hashlib.sha256(data).hexdigest()


def assemble(header, parts):
    head = json.dumps(header, ensure_ascii=False).encode("utf-8")
    body = bytearray(head)
    offset = 16  # what stands before the header
    for part in parts:
        body += bytes(-(offset + len(body)) % ALIGN)
        body += part
    return MAGIC + bytes([VERSION, 0, 0, 0]) + struct.pack("<II", len(head), zlib.crc32(body)) + bytes(body)


@torch.no_grad()
def read(path):
    """The encoder of a file, its weights as they were rounded."""
    with open(path, "rb") as f:
        data = f.read()
    length, = struct.unpack_from("<I", data, 8)
    header = json.loads(data[16:16 + length])
    shape = Shape(**{k: header[k] for k in ("pieces", "hidden", "layers", "heads", "inner", "positions", "cases")})
    e, at = Encoder(shape), 16 + length

    def take(count, kind):
        nonlocal at
        at += -at % ALIGN
        out = np.frombuffer(data, kind, count, at)
        at += out.nbytes
        return torch.from_numpy(out.copy())

    def table(to, bits):
        n, k = to.weight.shape
        q = take(n * k * bits // 8, np.uint8 if bits == 4 else np.int8)
        if bits == 4:
            q = torch.stack([q & 15, q >> 4], -1).float() - 8
        scale = take(n, np.float32)[:, None]
        to.weight.copy_(q.float().view(n, k) * scale)
        return scale

    def linear(*layers, rows=0):
        n, k = max(rows, sum(len(layer.bias) for layer in layers)), layers[0].in_features
        q = take(n * k, np.int8).view(n // 16, k // 4, 16, 4).transpose(1, 2).reshape(n, k)
        w, bias = q * take(n, np.float32)[:, None], take(n, np.float32)
        for layer in layers:
            m = len(layer.bias)
            layer.weight.copy_(w[:m])
            layer.bias.copy_(bias[:m])
            w, bias = w[m:], bias[m:]

    def norm(to):
        to.weight.copy_(take(shape.hidden, np.float32))
        to.bias.copy_(take(shape.hidden, np.float32))

    take(header["piece_bytes"], np.uint8)
    scale = table(e.word, header["word_bits"])
    if header["word_bits"] == 4:
        e.word.scale.copy_(scale)
    table(e.pos, 8)
    table(e.typ, 8)
    norm(e.ln)
    for layer in e.layers:
        linear(layer.qkv)
        linear(layer.o)
        norm(layer.ln1)
        linear(layer.up)
        linear(layer.down)
        norm(layer.ln2)
    linear(*e.heads.values(), rows=-(-sum(HEADS.values()) // PADDED) * PADDED)
    return e
