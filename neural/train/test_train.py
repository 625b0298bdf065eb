"""Tests: python -m unittest. All texts are invented; nothing is downloaded."""
import json
import pathlib
import random
import struct
import tempfile
import unittest
import zlib

import torch

import articles
import conformance
import encoder
import export
import fit
import invented
import joined
import smaller
import unigram
import windows
import words
from media import Media

PIECES = """[PAD] [unused1] [UNK] [CLS] [SEP] the mayor said on tuesday that ##s roads would be mended “ ” . , : ' a b c d e f
##a ##b ##c ##d ##e ##f we will mend them she told us writes hopes""".split()
NAMES = words.Vocabulary(PIECES)
LANGUAGE = pathlib.Path(__file__).resolve().parents[2] / "internal" / "lang" / "en.txt"


def tiny():
    torch.manual_seed(3)
    return encoder.Encoder(encoder.Shape(pieces=len(PIECES), hidden=64, layers=2, heads=2, inner=128, positions=300, dropout=0.0))


def record(text, content, cue, source, kind="indirect"):
    def span(s):
        at = text.index(s)
        start = len(text[:at].encode())
        return [{"start": start, "end": start + len(s.encode())}]
    return {"id": text[:20], "text": text,
            "quotes": [{"kind": kind, "content": span(content), "cue": span(cue), "source": span(source)}]}


SAID = record("The mayor said on Tuesday that the roads would be mended.", "that the roads would be mended", "said", "The mayor")


def pieces_of(path):
    """The lines of the pieces in a file of weights."""
    b = path.read_bytes()
    end = 16 + struct.unpack("<I", b[8:12])[0]
    at = -(-end // 64) * 64
    return b[at:at + json.loads(b[16:end])["piece_bytes"]].decode().removesuffix("\n").split("\n")


def shipped(path):
    """The vocabulary of a file of weights."""
    return words.Vocabulary(pieces_of(path))


class Words(unittest.TestCase):
    def test_spans(self):
        for text, want, why in (
                ("The mayor's roads.", ["The", "mayor", "'", "s", "roads", "."], "signs stand alone"),
                ("cafe\u0301 a_b 3.5", ["cafe\u0301", "a_b", "3", ".", "5"], "an accent belongs to its letter; underscores join"),
                (" \n", [], "spaces are no words")):
            with self.subTest(why):
                self.assertEqual([text[a:e] for a, e in words.spans(text)], want)

    def test_as_package_neural(self):
        at = pathlib.Path(__file__).resolve().parents[1]
        names = shipped(at / "english.bin")
        with open(at / "testdata" / "pieces.jsonl", encoding="utf-8") as f:
            for line in f:
                want = json.loads(line)
                spans, pieces, cases = names.read(want["text"])
                lines, _ = words.breaks(want["text"], spans)
                got = ["/" * lines[i] + "^" * cases[i] + "".join(names.names[p] for p in pieces[i]) for i in range(len(spans))]
                with self.subTest(want["text"]):
                    self.assertEqual(got, want["words"])

    def test_pieces(self):
        for word, want, why in (("Mayors", ["mayor", "##s"], "the longest piece first, without case"),
                                ("Máyor", ["mayor"], "without accents"),
                                ("mayorx", ["[UNK]"], "a part that is no piece makes the whole unknown")):
            with self.subTest(why):
                self.assertEqual([PIECES[i] for i in NAMES.of(word)], want)

    def test_straight_marks(self):
        text = "\"We will,\" she told us, ''we will''."
        at = words.spans(text)
        self.assertEqual("".join(words.spelled(text, at, i) for i in range(len(at)) if words.spelled(text, at, i) in "“”"), "“”“”"[:4])

    def test_sentences(self):
        for text, want, why in (("The mayor said. She told us.", 2, "a period and a capital"),
                                ("Mr. May said so.", 1, "an abbreviation"),
                                ("The mayor said\nthe roads", 2, "a line break"),
                                ("“We will.” She said.", 2, "marks behind the period")):
            with self.subTest(why):
                self.assertEqual(words.breaks(text, words.spans(text))[1][-1] + 1, want)


class Unigram(unittest.TestCase):
    VOCABULARY = unigram.Vocabulary([("<s>", 0.0), ("</s>", 0.0), ("<pad>", 0.0), ("<unk>", 0.0)] + [
        (p, -float(n)) for n, p in enumerate("▁ “ ” ▁say ing s a y ▁sa ying 部长 说 ▁部 长".split(), 2)])

    def test_pieces(self):
        v = self.VOCABULARY
        for text, want, why in (
                ("saying", [("saying", ["▁say", "ing"])], "the greatest sum: 5 and 6 are less than 10 and 11"),
                ("(say", [("(", ["▁", "<unk>"]), ("say", ["s", "a", "y"])], "no space before, no mark of one; an unknown letter alone"),
                ("部长说", [("部长", ["部长"]), ("说", ["说"])], "without spaces every piece is a word; the space before is none")):
            with self.subTest(why):
                at, pieces, _ = v.read(text)
                got = [(text[a:e], [v.names[i] for i in p]) for (a, e), p in zip(at, pieces)]
                self.assertEqual(got, want)

    def test_as_package_neural(self):
        at = pathlib.Path(__file__).resolve().parents[1]
        names = unigram.Vocabulary([(p, float(x)) for p, _, x in (line.partition("\t") for line in pieces_of(at / "multilingual" / "multilingual.bin"))])
        with open(at / "testdata" / "pieces-multilingual.jsonl", encoding="utf-8") as f:
            for line in f:
                want = json.loads(line)
                spans, pieces, _ = names.read(want["text"])
                lines, _ = words.breaks(want["text"], spans)
                got = ["/" * lines[i] + "+".join(names.names[p] for p in pieces[i]) for i in range(len(spans))]
                with self.subTest(want["text"]):
                    self.assertEqual(got, want["words"])

    def test_marks(self):
        for text, want, why in (("„Ja“, sagt er.", "“Ja”, sagt er.", "German marks"),
                                ("»Ja«, sagt er.", "“Ja”, sagt er.", "guillemets turned inward"),
                                ("« Oui », dit-il.", "“ Oui ”, dit-il.", "spaces inside: by their form"),
                                ('"Sí", dijo.', "“Sí”, dijo.", "straight ones by the space"),
                                ("他说：「好」。", "他说：“好”。", "corners")):
            with self.subTest(why):
                self.assertEqual(unigram.turned(text), want)
                self.assertEqual(len(unigram.turned(text)), len(text))


class Conformance(unittest.TestCase):
    FILE = """# a comment
=== ~de-AT | marks, a relay and an escape
⟨1 „Nein“⟩, ⟦1 sagt⟧\\n⦃1 ⦃2 Eva⦄⦄ ⟪1 der Tass⟫.
---
1 direct: Eva <- Tass

=== fi | nothing
Sataa.
---
"""

    def test_cases(self):
        got = [(language, conformance.record(text, kinds)) for language, text, kinds in conformance.cases(self.FILE)]
        self.assertEqual([language for language, _ in got], ["de", "fi"], "the region and what is not told go")
        first = got[0][1]
        b = first["text"].encode()
        self.assertEqual(first["text"], "„Nein“, sagt\nEva der Tass.")
        self.assertEqual([{k: [b[s["start"]:s["end"]].decode() for s in q[k]] for k in ("content", "cue", "source")} for q in first["quotes"]],
                         [{"content": ["„Nein“"], "cue": ["sagt"], "source": ["Eva"]}], "a number without content is no quotation")
        self.assertEqual(got[1][1], {"text": "Sataa.", "quotes": []})

    def test_unmatched(self):
        with self.assertRaises(ValueError):
            conformance.record("⟨1 „Nein“⟧", {})

    def test_pack(self):
        one, two = conformance.record("⟨1 „Ja“⟩", {}), conformance.record("Ä ⟨1 „Nein“⟩", {"1": "mixed"})
        got = conformance.pack([one | {"id": "a"}, two | {"id": "b"}])
        b = got["text"].encode()
        self.assertEqual([(q["kind"], b[q["content"][0]["start"]:q["content"][0]["end"]].decode()) for q in got["quotes"]], [("direct", "„Ja“"), ("mixed", "„Nein“")])

    def test_texts(self):
        for r in conformance.read(pathlib.Path(__file__).parent / "texts"):
            with self.subTest(r["id"]):
                self.assertTrue(r["quotes"])


class Labels(unittest.TestCase):
    def test_roles(self):
        a = articles.make(SAID, NAMES, Media(LANGUAGE))
        names = [articles.LABELS[k] for k in a.label]
        self.assertEqual(names[:3], ["B-source", "I-source", "B-cue"])
        self.assertEqual(names[5:11], ["B-content"] + ["I-content"] * 5)
        self.assertEqual(names[11], "O", "the period is outside")

    def test_media(self):
        media = Media(LANGUAGE)
        for cue, kind, want, why in (("said", "indirect", "speech", "a verb of saying"),
                                     ("wrote", "indirect", "writing", "a verb of writing"),
                                     ("hopes", "indirect", "thought", "a verb of thought"),
                                     ("plans", "indirect", "other", "an act"),
                                     (":", "indirect", "speech", "a transcript"),
                                     ("flarps", "direct", "speech", "marks are words, whatever the verb")):
            with self.subTest(why):
                q = record(f"The mayor {cue} that", "that", cue, "The mayor", kind)
                a = articles.make(q, NAMES)
                self.assertEqual(articles.MEDIA[media(q["quotes"][0], q["text"], articles.Cover(a))], want)

    def test_unlisted_cue_has_no_medium(self):
        q = record("The mayor flarps that", "that", "flarps", "The mayor")
        self.assertEqual(Media(LANGUAGE)(q["quotes"][0], q["text"], articles.Cover(articles.make(q, NAMES))), articles.IGNORED)

    def test_bytes_and_characters(self):
        a = articles.make(record("“We will,” she told us.", "“We will,”", "told", "she", "direct"), NAMES)
        self.assertEqual([articles.LABELS[k] for k in a.label],
                         ["B-content"] + ["I-content"] * 4 + ["B-source", "B-cue", "O", "O"])

    def test_that_becomes_content(self):
        text = "The mayor said that the roads would be mended."
        a = articles.make(record(text, "the roads would be mended", "said", "The mayor"), NAMES)
        invented.that([a])
        self.assertEqual([articles.LABELS[k] for k in a.label[3:5]], ["B-content", "I-content"])

    def test_beliefs_are_no_examples(self):
        """What is found by a verb of thought and not annotated is left out; by a verb of saying it is an example of none."""
        for cue, left in (("hopes", True), ("said", False)):
            a = articles.make({"id": cue, "text": f"The mayor {cue} that the roads would be mended."}, NAMES)
            roles = torch.full((len(a.words), 7), -9.0)
            for i, k in enumerate([1, 2, 3, 5, 6, 6, 6, 6, 6, 0]):
                roles[i, k] = 0.0
            invented.relax([a], {a.id: (roles, None)}, Media(LANGUAGE))
            self.assertEqual(a.label[2] == articles.IGNORED, left, cue)


class Windows(unittest.TestCase):
    def article(self, n):
        return articles.make({"id": "x", "text": "The mayor said. " * n + "\nShe told us."}, NAMES)

    def test_each_word_is_learnt_once(self):
        a = self.article(40)
        found = [i for w in windows.for_training([a], NAMES, 32, random.Random(1)) for i in w.word if i >= 0]
        self.assertEqual(found, list(range(len(a.words))))

    def test_each_word_is_read_once(self):
        a = self.article(40)
        parts = windows.for_reading(a, NAMES, core=20, margin=8)
        self.assertEqual([i for _, lo, hi in parts for i in range(lo, hi)], list(range(len(a.words))))
        self.assertLessEqual(max(len(w) for w, _, _ in parts), 20 + 2 * 8 + 4)

    def test_padding_changes_nothing(self):
        e = tiny().eval()
        long, short = (windows.window(self.article(n), 0, m, NAMES) for n, m in ((4, 16), (1, 4)))
        p, c, _, _, mask = windows.tensors([long, short])
        alone = e(torch.tensor([short.pieces]), torch.tensor([short.case]))[0]
        self.assertLess((e(p, c, mask)[1, :len(short)] - alone).abs().max(), 1e-4)


class Rounding(unittest.TestCase):
    def test_linear_is_integers(self):
        layer = encoder.Linear(64, 32).eval()
        x = torch.randn(5, 64)
        q = torch.round(x * (63 / x.abs().amax(1, keepdim=True)))
        w = torch.round(layer.weight / (layer.weight.abs().amax(1, keepdim=True) / 127))
        scales = (layer.weight.abs().amax(1) / 127) * (x.abs().amax(1, keepdim=True) / 63)
        self.assertLess((layer(x) - ((q @ w.T) * scales + layer.bias)).abs().max(), 1e-5)

    def test_row_of_zeros(self):
        layer = encoder.Linear(64, 32).eval()
        self.assertTrue(torch.equal(layer(torch.zeros(1, 64))[0], layer.bias))

    def test_gradient_is_that_of_the_rounded_product(self):
        layer = encoder.Linear(64, 32).eval()
        x = torch.randn(5, 64, requires_grad=True)
        layer(x).sum().backward()
        w = layer.weight.detach()
        self.assertLess((x.grad[0] - w.sum(0)).abs().max(), 0.05)

    def test_words_in_4_bits(self):
        q, scale = encoder.words_in_4_bits(torch.randn(9, 64))
        self.assertLessEqual(int(q.abs().max()), 7)
        self.assertGreater(float(scale.min()), 0)


class Training(unittest.TestCase):
    def test_it_learns(self):
        e = encoder.cut(tiny(), list(range(len(PIECES))))
        a = [articles.make(dict(SAID, id=str(i)), NAMES, Media(LANGUAGE)) for i in range(8)]
        fit.fit(e, [a] * 60, NAMES, 2e-3, say=lambda s: None)
        w = windows.window(a[0], 0, len(a[0].words), NAMES)
        got = e.eval()(*windows.tensors([w])[:2])[0, :, :7].argmax(-1)
        self.assertEqual([int(got[p]) for p, i in enumerate(w.word) if i >= 0], a[0].label)

    def test_words_stay_as_they_are(self):
        e = encoder.cut(tiny(), list(range(len(PIECES))))
        before = e.word.weight.clone()
        fit.fit(e, [[articles.make(SAID, NAMES)]], NAMES, 1e-3, say=lambda s: None)
        self.assertTrue(torch.equal(before, e.word.weight))


    def test_a_teacher_is_followed(self):
        e = encoder.cut(tiny(), list(range(len(PIECES))))
        a = [articles.make({"id": str(i), "text": SAID["text"]}, NAMES) for i in range(8)]  # nothing is annotated
        for x in a:
            x.taught = [[0.0, 1.0] + [0.0] * 5 for _ in x.words]  # and everything is a source
        fit.fit(e, [a] * 60, NAMES, 2e-3, say=lambda s: None)
        w = windows.window(a[0], 0, len(a[0].words), NAMES)
        got = e.eval()(*windows.tensors([w])[:2])[0, :, :7].argmax(-1)
        self.assertEqual({int(got[p]) for p, i in enumerate(w.word) if i >= 0}, {1})

    def test_another_device(self):
        e = tiny().to("meta").train()
        w = windows.window(articles.make(SAID, NAMES), 0, 5, NAMES)
        pieces, case, _, _, mask = windows.tensors([w], e.device)
        y = e(pieces, case, mask)
        y.sum().backward()
        self.assertEqual(y.device.type, "meta")


class Smaller(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(3)
        shape = encoder.Shape(pieces=len(PIECES), hidden=64, layers=2, heads=2, inner=256, positions=300, dropout=0.0)
        self.e = encoder.cut(encoder.Encoder(shape), list(range(len(PIECES)))).eval()
        self.a = [articles.make({"id": "x", "text": "The mayor said on Tuesday that roads would be mended. " * 4}, NAMES)]

    def test_layers(self):
        self.assertEqual(smaller.layers(4, 6), [1, 2, 3, 5])
        self.assertEqual(smaller.layers(6, 6), list(range(6)))

    def test_of_the_same_size_it_says_the_same(self):
        w = windows.tensors([windows.window(self.a[0], 0, 20, NAMES)])[:2]
        same = smaller.make(self.e, self.a, NAMES, 2, 64).eval()
        self.assertLess((same(*w) - self.e(*w)).abs().max(), 1e-2)

    def test_narrower(self):
        e = smaller.make(self.e, self.a, NAMES, 1, 32)
        self.assertEqual((e.shape.layers, e.shape.hidden, e.shape.heads, e.shape.inner), (1, 32, 1, 128))
        self.assertTrue(all(bool(p.isfinite().all()) for p in e.parameters()))


class Joining(unittest.TestCase):
    def test_inside_needs_a_beginning(self):
        logits = torch.full((3, 7), -5.0)
        logits[:, 6] = 0  # I-content everywhere
        logits[0, 5] = -1
        self.assertEqual(joined.best(logits), [5, 6, 6])
        self.assertEqual(joined.best(logits[:0]), [])

    def test_quotation(self):
        a = articles.make(SAID, NAMES)
        roles = torch.full((len(a.words), 7), -9.0)
        for i, k in enumerate(a.label):
            roles[i, k] = 0
        got = joined.quotations(a, roles)
        self.assertEqual(got, SAID["quotes"])


class File(unittest.TestCase):
    def test_layout(self):
        e = encoder.cut(tiny(), list(range(len(PIECES))))
        with tempfile.NamedTemporaryFile() as f:
            export.write(f.name, e, NAMES, "tiny", "a test", "none")
            data = pathlib.Path(f.name).read_bytes()
        self.assertEqual(data[:8], b"qenc\x01\0\0\0")
        n, crc = struct.unpack_from("<II", data, 8)
        self.assertEqual(crc, zlib.crc32(data[16:]))
        header = json.loads(data[16:16 + n])
        at = -(-(16 + n) // 64) * 64
        self.assertEqual(data[at:at + header["piece_bytes"]].decode().split(), PIECES)
        at = -(-(at + header["piece_bytes"]) // 64) * 64
        words4 = data[at:at + len(PIECES) * 32]
        want = (e.word.weight[5] / e.word.scale[5]).round()
        got = [(words4[5 * 32 + i // 2] >> 4 * (i % 2) & 15) - 8 for i in range(64)]
        self.assertEqual(got, [int(x) for x in want])
        self.assertEqual(header["labels"][0]["of"], list(articles.LABELS))

    def test_blocks_of_a_linear_layer(self):
        s, layer = export.Sections(), encoder.Linear(64, 32)
        s.linear(layer)
        q = encoder.rounded_rows(layer.weight.detach())[0]
        for n, k in ((0, 0), (17, 5), (31, 63)):
            at = ((n // 16) * (64 // 4) + k // 4) * 64 + (n % 16) * 4 + k % 4
            self.assertEqual(struct.unpack_from("b", s.parts[0], at)[0], int(q[n, k]), (n, k))

    def test_read(self):
        e = encoder.cut(tiny(), list(range(len(PIECES))))
        with tempfile.NamedTemporaryFile() as one, tempfile.NamedTemporaryFile() as two:
            export.write(one.name, e, NAMES, "tiny", "a test", "none")
            export.write(two.name, export.read(one.name), NAMES, "tiny", "a test", "none")
            first, second = (pathlib.Path(f.name).read_bytes() for f in (one, two))
        head = 16 + struct.unpack_from("<I", first, 8)[0]
        self.assertEqual(first[-head:], second[-head:])
        self.assertEqual(len(first), len(second))

    def test_same_again(self):
        sums = set()
        for _ in range(2):
            with tempfile.NamedTemporaryFile() as f:
                sums.add(export.write(f.name, tiny(), NAMES, "tiny", "a test", "none"))
        self.assertEqual(len(sums), 1)


if __name__ == "__main__":
    unittest.main()
