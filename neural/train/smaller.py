"""Makes a smaller encoder out of a trained one: fewer layers, and fewer dimensions of each.

What comes out is a beginning for training alone. Dimensions: the principal directions of what its norms put out
on some text; every matrix is turned into them, every norm fitted anew by least squares. Heads and inner numbers: those
with the greatest weights. Layers: evenly spaced, the last one among them.
"""
import dataclasses

import torch

import windows
from encoder import Encoder, words_in_4_bits

HEAD = 32      # dimensions of a head
WATCHED = 12   # articles of PolNeAR that tell which directions matter
RATE = {384: 1.5e-4, 256: 4e-4, 128: 1e-3}  # by dimensions
EPOCHS = {384: 3, 256: 4, 128: 10}


def layers(n, of):
    """The numbers of n layers of so many, evenly spaced, the last among them."""
    return [round((i + 1) * of / n) - 1 for i in range(n)]


@torch.no_grad()
def make(encoder, articles, vocabulary, depth, hidden):
    """The smaller encoder; the articles tell which directions matter."""
    of = encoder.shape
    small = Encoder(dataclasses.replace(of, layers=depth, hidden=hidden, heads=hidden // HEAD, inner=4 * hidden))
    stay = layers(depth, of.layers)
    norms = {"ln": encoder.ln} | {f"{i}.{k}": getattr(encoder.layers[n], k) for i, n in enumerate(stay) for k in ("ln1", "ln2")}
    seen = watch(encoder, norms, articles, vocabulary)
    turn = directions([after for _, after in seen.values()], hidden) if hidden < of.hidden else torch.eye(hidden)

    def into(to, weight, bias):
        to.weight.copy_(weight)
        to.bias.copy_(bias)

    def norm(to, name):
        before, after = (x @ turn for x in seen[name])
        before = (before - before.mean(-1, keepdim=True)) / before.std(-1, keepdim=True, correction=0)
        m = after - after.mean(0)
        b = before - before.mean(0)
        gain = (m * b).sum(0) / (b * b).sum(0)
        into(to, gain, after.mean(0) - gain * before.mean(0))

    for name in ("pos", "typ"):
        getattr(small, name).weight.copy_(getattr(encoder, name).weight @ turn)
    q, scale = words_in_4_bits(encoder.word.weight @ turn) if hidden < of.hidden else (encoder.word.weight / encoder.word.scale, encoder.word.scale)
    small.word.weight.copy_(q * scale)
    small.word.scale.copy_(scale)
    norm(small.ln, "ln")
    for i, n in enumerate(stay):
        old, new = encoder.layers[n], small.layers[i]
        qkv, o = old.qkv.weight.view(3, of.heads, -1, of.hidden), old.o.weight.view(of.hidden, of.heads, -1)
        heads = (qkv[2].pow(2).sum((1, 2)) * o.pow(2).sum((0, 2))).topk(hidden // HEAD).indices.sort().values
        into(new.qkv, qkv[:, heads].reshape(3 * hidden, -1) @ turn, old.qkv.bias.view(3, of.heads, -1)[:, heads].flatten())
        into(new.o, turn.T @ o[:, heads].reshape(of.hidden, -1), old.o.bias @ turn)
        inner = (old.up.weight.pow(2).sum(1) * old.down.weight.pow(2).sum(0)).topk(4 * hidden).indices.sort().values
        into(new.up, old.up.weight[inner] @ turn, old.up.bias[inner])
        into(new.down, turn.T @ old.down.weight[:, inner], old.down.bias @ turn)
        norm(new.ln1, f"{i}.ln1")
        norm(new.ln2, f"{i}.ln2")
    for name, head in encoder.heads.items():
        into(small.heads[name], head.weight @ turn, head.bias)
    return small


def watch(encoder, norms, articles, vocabulary):
    """What goes into and comes out of each norm at the pieces of the articles."""
    seen = {name: ([], []) for name in norms}

    def see(name):
        def hook(_, given, out):
            seen[name][0].append(given[0][0])
            seen[name][1].append(out[0])
        return hook

    hooks = [norm.register_forward_hook(see(name)) for name, norm in norms.items()]
    encoder.eval()
    for a in articles:
        for w, _, _ in windows.for_reading(a, vocabulary, margin=32):
            pieces, case, _, _, mask = windows.tensors([w])
            encoder(pieces, case, mask)
    for h in hooks:
        h.remove()
    return {name: tuple(torch.cat(x) for x in both) for name, both in seen.items()}


def directions(outputs, n):
    """The n directions, as columns, that hold most of what the norms put out; each norm weighs alike."""
    second = sum(x.T @ x / x.pow(2).sum() for x in outputs)
    return torch.linalg.eigh(second).eigenvectors[:, -n:]
