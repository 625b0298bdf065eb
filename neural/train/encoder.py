"""The encoder in PyTorch, with the rounding of FORMAT.md in its forward pass."""
import dataclasses

import torch
import torch.nn.functional as F
from torch import nn

WEIGHT = 127  # greatest integer of a weight
ACTIVATION = 63  # and of an activation, 7 bits
HEADS = {"role": 7, "medium": 5}  # outputs of each group of labels


@dataclasses.dataclass
class Shape:
    pieces: int = 30522
    hidden: int = 384
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    positions: int = 512
    cases: int = 4
    dropout: float = 0.1

    @property
    def outputs(self):
        return sum(HEADS.values())


def words_in_4_bits(w):
    """The integers (-7 to 7) and scales of the word table, a scale a row: of six that are tried the one with the least error."""
    best = None
    for share in (0.5, 0.6, 0.7, 0.8, 0.9, 1.0):
        scale = w.abs().amax(-1, keepdim=True).clamp(min=1e-8) * share / 7
        q = (w / scale).round().clamp(-7, 7)
        error = ((q * scale - w) ** 2).sum(-1, keepdim=True)
        if best is None:
            best = error, q, scale
        else:
            less = error < best[0]
            best = tuple(torch.where(less, new, old) for new, old in zip((error, q, scale), best))
    return best[1:]


def rounded_rows(w):
    """The integers and scales of a matrix, a scale a row."""
    scale = w.abs().amax(-1, keepdim=True).clamp(min=1e-8) / WEIGHT
    return (w / scale).round(), scale


class RoundedLinear(torch.autograd.Function):
    """A linear layer of rounded activations and weights; the gradient passes as if nothing were rounded."""

    @staticmethod
    def forward(ctx, x, weight, bias, exact):
        most = torch.maximum(x.amax(-1, keepdim=True), -x.amin(-1, keepdim=True)).clamp(min=1e-8)
        q = (x * (ACTIVATION / most)).round()
        w, scale = rounded_rows(weight)
        if not exact:  # the integers fit in bfloat16; only the sums lose digits
            q, w = q.bfloat16(), w.bfloat16()
        y = (q @ w.T).float() * scale.T * (most / ACTIVATION) + bias
        ctx.save_for_backward(q, w, scale, most)
        return y

    @staticmethod
    def backward(ctx, grad):
        q, w, scale, most = ctx.saved_tensors
        grad = grad.reshape(-1, grad.shape[-1])
        rows = q.reshape(-1, q.shape[-1])
        dx = ((grad * scale.T).to(w.dtype) @ w).float().view(q.shape) if ctx.needs_input_grad[0] else None
        dw = ((grad * (most.reshape(-1, 1) / ACTIVATION)).to(q.dtype).T @ rows).float()
        return dx, dw, grad.sum(0), None


class Linear(nn.Linear):
    rounded = True  # whether the layer rounds; False for the teacher

    def forward(self, x):
        if self.rounded:
            return RoundedLinear.apply(x, self.weight, self.bias, not self.training)
        return super().forward(x)


class Table(nn.Embedding):
    """An embedding of rows in 8 bits."""

    rounded = True

    def forward(self, i):
        rows = super().forward(i)
        if not self.rounded:
            return rows
        with torch.no_grad():
            q, scale = rounded_rows(rows)
            error = q * scale - rows
        return rows + error


class Words(nn.Embedding):
    """The word table, which is not trained: as it is published, or in 4 bits once it is cut."""

    def __init__(self, rows, columns):
        super().__init__(rows, columns)
        self.weight.requires_grad_(False)
        self.register_buffer("scale", torch.zeros(rows, 1))  # zeros: not in 4 bits

    def cut(self, rows):
        """Leaves the given rows, in that order, in 4 bits."""
        q, scale = words_in_4_bits(self.weight.detach()[rows])
        self.weight = nn.Parameter(q * scale, requires_grad=False)
        self.scale = scale
        self.num_embeddings = len(rows)


class Layer(nn.Module):
    def __init__(self, s):
        super().__init__()
        self.heads = s.heads
        self.qkv, self.o = Linear(s.hidden, 3 * s.hidden), Linear(s.hidden, s.hidden)
        self.ln1, self.ln2 = nn.LayerNorm(s.hidden, eps=1e-12), nn.LayerNorm(s.hidden, eps=1e-12)
        self.up, self.down = Linear(s.hidden, s.inner), Linear(s.inner, s.hidden)

    def forward(self, x, mask):
        b, t, h = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, h // self.heads).permute(2, 0, 3, 1, 4)
        if self.training:
            q, k, v = q.bfloat16(), k.bfloat16(), v.bfloat16()
        # Written out: on a processor it is three times as fast to train as scaled_dot_product_attention.
        s = (q * (h // self.heads) ** -0.5) @ k.transpose(-1, -2)
        a = ((s if mask is None else s + mask).softmax(-1) @ v).float()
        x = self.ln1(x + self.o(a.transpose(1, 2).reshape(b, t, h)))
        return self.ln2(x + self.down(F.gelu(self.up(x))))


class Encoder(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.shape = s = shape
        self.word = Words(s.pieces, s.hidden)
        self.pos, self.typ = Table(s.positions, s.hidden), Table(s.cases, s.hidden)
        self.ln = nn.LayerNorm(s.hidden, eps=1e-12)
        self.layers = nn.ModuleList(Layer(s) for _ in range(s.layers))
        self.heads = nn.ModuleDict({name: Linear(s.hidden, n) for name, n in HEADS.items()})
        for head in self.heads.values():
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)

    @property
    def device(self):
        return self.pos.weight.device

    def forward(self, pieces, case, mask=None):
        """The logits of each piece, groups of labels one behind the other."""
        x = self.word(pieces) + self.pos(torch.arange(pieces.shape[1], device=pieces.device)) + self.typ(case)
        x = F.dropout(self.ln(x), self.shape.dropout, self.training)
        if mask is not None:
            mask = torch.zeros(mask.shape, dtype=torch.bfloat16, device=mask.device).masked_fill(~mask, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        x = F.dropout(x, self.shape.dropout, self.training)
        return torch.cat([head(x) for head in self.heads.values()], -1)

    def round(self, on):
        """Turns rounding on or off in all parts but the word table."""
        for m in self.modules():
            if isinstance(m, (Linear, Table)):
                m.rounded = on
        return self


def published(path, layers=None):
    """The encoder of a safetensors file with the names of BERT, without a head."""
    from safetensors.torch import load_file
    w = {k.removeprefix("model.").removeprefix("bert."): v for k, v in load_file(path).items()}
    n = 1 + max(int(k.split(".")[2]) for k in w if k.startswith("encoder.layer."))
    words = w["embeddings.word_embeddings.weight"]
    e = Encoder(Shape(pieces=len(words), layers=layers or n, positions=len(w["embeddings.position_embeddings.weight"])))
    s = e.state_dict()
    s["word.weight"].copy_(words)
    s["pos.weight"].copy_(w["embeddings.position_embeddings.weight"])
    s["typ.weight"].copy_(w["embeddings.token_type_embeddings.weight"][0].expand(4, -1))
    for kind in ("weight", "bias"):
        s["ln." + kind].copy_(w["embeddings.LayerNorm." + kind])
        for i in range(e.shape.layers):
            to, of = f"layers.{i}.", f"encoder.layer.{i}."
            s[to + "qkv." + kind].copy_(torch.cat([w[of + f"attention.self.{x}.{kind}"] for x in ("query", "key", "value")]))
            for a, b in (("o", "attention.output.dense"), ("ln1", "attention.output.LayerNorm"), ("up", "intermediate.dense"),
                         ("down", "output.dense"), ("ln2", "output.LayerNorm")):
                s[to + a + "." + kind].copy_(w[of + b + "." + kind])
    return e


def saved(path):
    """The encoder that save wrote, or the prototype's without a head for media."""
    file = torch.load(path, weights_only=True, map_location="cpu")
    shape = file.get("shape")
    if not shape:
        c = file["cfg"]
        shape = {"pieces": c["vocab"], "hidden": c["h"], "layers": c["layers"], "heads": c["heads"], "inner": c["inter"], "positions": c["pos"]}
    e = Encoder(Shape(**shape))
    state = {k: v.float() for k, v in file["state"].items()}
    for kind in ("weight", "bias"):  # the prototype's head
        if "out." + kind in state:
            state["heads.role." + kind] = state.pop("out." + kind)[:HEADS["role"]]
            state["heads.medium." + kind] = e.heads["medium"].state_dict()[kind]
    state.setdefault("word.scale", torch.zeros(shape["pieces"], 1))
    e.load_state_dict(state)
    return e


def save(encoder, path):
    torch.save({"shape": dataclasses.asdict(encoder.shape), "state": {k: v.cpu() for k, v in encoder.state_dict().items()}}, path)


def cut(encoder, pieces):
    """Leaves of the word table the rows of the given pieces, in that order, in 4 bits."""
    encoder.word.cut(pieces)
    encoder.shape.pieces = len(pieces)
    return encoder
