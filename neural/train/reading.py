"""What an encoder says of articles, and how good that is."""
import json
import subprocess
import tempfile

import torch

import joined
import windows
from encoder import HEADS

BATCH = 16


@torch.no_grad()
def predict(encoder, articles, vocabulary, core=128, margin=32):
    """For each article the logits of its words, by groups of labels: id to (words × roles, words × media)."""
    encoder.eval()
    todo = [(w, a, lo, hi) for a in articles for w, lo, hi in windows.for_reading(a, vocabulary, core, margin)]
    todo.sort(key=lambda x: len(x[0]))
    out = {a.id: torch.zeros(len(a.words), sum(HEADS.values())) for a in articles}
    for i in range(0, len(todo), BATCH):
        part = todo[i:i + BATCH]
        pieces, case, _, _, mask = windows.tensors([w for w, _, _, _ in part], encoder.device)
        y = encoder(pieces, case, mask).cpu()
        for row, (w, a, lo, hi) in zip(y, part):
            at = [(p, word) for p, word in enumerate(w.word) if lo <= word < hi]
            out[a.id][[word for _, word in at]] = row[[p for p, _ in at]]
    roles = HEADS["role"]
    return {k: (v[:, :roles].log_softmax(-1), v[:, roles:].log_softmax(-1)) for k, v in out.items()}


def right(articles, logits):
    """The share of words whose role is the annotated one."""
    hits = [int(k) == label for a in articles for k, label in zip(logits[a.id][0].argmax(-1), a.label) if label >= 0]
    return sum(hits) / max(1, len(hits))


def score(gold, articles, logits, scorer, drop=()):
    """One line of figures: the scorer's on the quotations that the labels give by simple rules.

    gold is the file of the articles; its others are passed over.
    """
    ids = {a.id for a in articles}
    with open(gold, encoding="utf-8") as f, tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as some:
        some.writelines(line for line in f if json.loads(line)["id"] in ids)
        some.flush()
        return _score(some.name, articles, logits, scorer, drop)


def _score(gold, articles, logits, scorer, drop):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as f:
        for a in articles:
            roles, media = logits[a.id]
            f.write(json.dumps({"id": a.id, "text": a.text, "quotes": joined.quotations(a, roles, media, drop)}) + "\n")
        f.flush()
        run = subprocess.run([scorer, "-gold", gold, "-pred", f.name, "-json"], capture_output=True, text=True, check=True)
    report = json.loads(run.stdout)
    both, tokens = report["attribution"]["content+source"], report["tokens"]
    words = " ".join(f"{k} {tokens[k]['f1']:.3f}" for k in ("source", "cue", "content", "micro"))
    kinds = " ".join(f"{k} {both[k]['f1']:.3f} ({both[k]['precision']:.2f}/{both[k]['recall']:.2f})" for k in ("all", "direct", "mixed", "indirect"))
    return f"words: {words}; content+source: {kinds}"
