"""The training loop."""
import random
import time

import torch
import torch.nn.functional as F

import windows
from encoder import HEADS

SIZE = 192       # pieces of a window
BATCH = 8        # windows of a step
WARM = 0.06      # share of the steps in which the rate rises
MEDIUM = 0.3     # weight of the loss of media beside that of roles
KINDS = torch.tensor([1.0, 0.4, 2.0, 2.0, 2.0])  # and in it of none, speech, writing, thought, other: speech is nine cues of ten
TAUGHT = 0.7     # weight of a teacher's labels beside those of the articles
HEAD = 5         # the rate of the head of roles is so many times that of the rest
LEARN = 1e-3     # that of media, which begin from nothing
MEAN = 0.995     # of the weights that are kept: a running mean over some 200 steps


def groups(encoder, rate):
    """The parameters with their rates; those of norms and biases, and new layers, do not decay."""
    out = {"decay": [], "plain": [], "new": [], "medium": []}
    for name, p in encoder.named_parameters():
        if name.startswith("word"):
            p.requires_grad_(False)
        elif name.startswith("heads.medium"):
            out["medium"].append(p)
        elif name in ("heads.role.weight", "typ.weight"):
            out["new"].append(p)
        elif name.endswith("bias") or ".ln" in name or name.startswith("ln"):
            out["plain"].append(p)
        else:
            out["decay"].append(p)
    return [{"params": out["decay"], "weight_decay": 0.01, "lr": rate, "base": rate},
            {"params": out["plain"], "weight_decay": 0.0, "lr": rate, "base": rate},
            {"params": out["new"], "weight_decay": 0.0, "lr": HEAD * rate, "base": HEAD * rate},
            {"params": out["medium"], "weight_decay": 0.0, "lr": LEARN, "base": LEARN}]


def loss_of(logits, label, medium, taught=None):
    """The loss of a batch; medium is None where no cue has one, taught where no teacher tells."""
    roles = HEADS["role"]
    y = logits.reshape(-1, logits.shape[-1])
    loss = F.cross_entropy(y[:, :roles], label.reshape(-1))
    if taught is not None:
        own = -(taught.reshape(-1, roles) * y[:, :roles].log_softmax(-1)).sum() / taught.sum()
        loss = (1 - TAUGHT) * loss + TAUGHT * own
    if medium is not None:
        loss = loss + MEDIUM * F.cross_entropy(y[:, roles:], medium.reshape(-1), weight=KINDS.to(y.device))
    return loss


def learnt_from(batch):
    """pieces, case, labels, media, mask and a teacher's labels of windows; None for media if no cue has one."""
    pieces, case, label, medium, mask = windows.tensors(batch)
    return pieces, case, label, medium if bool((medium >= 0).any()) else None, mask, windows.taught(batch, pieces.shape[1])


def batches(articles, vocabulary, rnd, size=SIZE, batch=BATCH):
    ws = windows.for_training(articles, vocabulary, size, rnd)
    ws.sort(key=lambda w: len(w) + 8 * rnd.random())
    out = [ws[i:i + batch] for i in range(0, len(ws), batch)]
    rnd.shuffle(out)
    return out


def fit(encoder, epochs, vocabulary, rate, seed=1, say=print, at=None):
    """Trains the encoder on the articles of each epoch (a list of lists) and leaves in it the mean of its last weights.

    at, if given, is called with the number of every hundredth step.
    """
    torch.manual_seed(seed)
    rnd = random.Random(seed)
    optimizer = torch.optim.AdamW(groups(encoder, rate), betas=(0.9, 0.98), eps=1e-6)
    plan = [b for articles in epochs for b in batches(articles, vocabulary, rnd)]
    learnt = [p for p in encoder.parameters() if p.requires_grad]
    mean = [p.detach().clone() for p in learnt]
    encoder.train()
    start, total, n = time.time(), 0, 0
    for step, batch in enumerate(plan):
        f = min(1, (step + 1) / (WARM * len(plan))) * max(0.0, 1 - step / len(plan))
        for g in optimizer.param_groups:
            g["lr"] = g["base"] * f
        pieces, case, label, medium, mask, taught = (x if x is None else x.to(encoder.device) for x in learnt_from(batch))
        loss = loss_of(encoder(pieces, case, mask), label, medium, taught)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learnt, 1.0)
        optimizer.step()
        keep = min(MEAN, (step + 1) / (step + 10))
        torch._foreach_lerp_(mean, [p.detach() for p in learnt], 1 - keep)
        total, n = total + loss.detach(), n + 1
        if step % 50 == 49 or step == len(plan) - 1:
            say(f"step {step + 1}/{len(plan)} loss {total / n:.4f} {time.time() - start:.0f} s, {time.process_time():.0f} s of a core")
            total, n = 0, 0
        if at and step % 100 == 99:
            at(step + 1)
    with torch.no_grad():
        for p, m in zip(learnt, mean):
            p.copy_(m)
    return encoder
