#!/usr/bin/env python3
"""Score a model (ONNX or checkpoint) on annotated texts, time it, and fit its confidence.

The matching is that of common practice and of our referee: one to one, best overlap first, over word tokens of the
contents; IoU >= 0.5 is a relation, >= 0.9 exact; the source is right by IoU >= 0.5 or the same head word.
Figures printed here are for choosing; those that are published come from the independent referee.
"""
import argparse
import json
import re
import time

import numpy as np

import decode
from data import Document, annotation_files, load_tokenizer, names, read_annotations, read_text, split_names

WORD = re.compile(r"\w+")
ENDS_HEAD = {"of", "for", "in", "at", "from", "to", "with", "who", "which", "that", "whose", "on", "by", "when", "as",
             "and", "during", "near", "inside", "about"}
KINDS = ("direct", "mixed", "indirect")


class Gold:
    """A text's words in the referee's sense, and its first annotator's attributions."""

    def __init__(self, text, annotations):
        self.text = text
        self.words = [m.span() for m in WORD.finditer(text)]
        quoted = quoted_characters(text)
        self.items = []
        for a in annotations:
            tokens = self.tokens(a["content"])
            if tokens:
                inside = [quoted[self.words[i][0]] for i in tokens]
                kind = "direct" if all(inside) else "mixed" if any(inside) else "indirect"
                self.items.append({"tokens": tokens, "kind": kind, "source": self.tokens(a["source"]),
                                   "head": self.head(a["source"]), "has_source": bool(a["source"])})

    def tokens(self, spans):
        return frozenset(i for i, (b, e) in enumerate(self.words) for x, y in spans if b < y and e > x)

    def head(self, spans):
        last = None
        for i in sorted(self.tokens(spans)):
            b, e = self.words[i]
            if last is not None and (self.text[b:e].lower() in ENDS_HEAD
                                     or re.search(r"[,(;:]", self.text[self.words[last][1]:b])):
                break
            last = i
        return last


def quoted_characters(text):
    inside, flags = False, []
    for c in text:
        if c in "\n\u201d":
            inside = False
        elif c == "\u201c":
            inside = True
        elif c == '"':
            inside = not inside
        flags.append(inside and c not in '"\u201c')
    return flags


def overlap(a, b):
    return len(a & b) / len(a | b) if a | b else 0.0


def match(gold, record):
    """({gold index: predicted index}, {gold index: IoU}, predicted items)"""
    predicted = []
    for q in record["quotes"]:
        tokens = gold.tokens(q["content"])
        if tokens:
            spans = [q["source"]] if q["source"] else []
            predicted.append({"tokens": tokens, "source": gold.tokens(spans), "head": gold.head(spans)})
        else:
            predicted.append(None)
    pairs = sorted(((overlap(g["tokens"], p["tokens"]), -i, -j) for i, g in enumerate(gold.items)
                    for j, p in enumerate(predicted) if p and g["tokens"] & p["tokens"]), reverse=True)
    pair, value, taken = {}, {}, set()
    for v, i, j in pairs:
        if v >= 0.5 and -i not in pair and -j not in taken:
            pair[-i], value[-i] = -j, v
            taken.add(-j)
    return pair, value, predicted


def source_right(g, p):
    return bool(g["source"] & p["source"]) and (overlap(g["source"], p["source"]) >= 0.5 or g["head"] == p["head"])


def f1(right, predicted, gold):
    p, r = right / max(1, predicted), right / max(1, gold)
    return {"p": round(100 * p, 1), "r": round(100 * r, 1), "f1": round(200 * p * r / (p + r), 1) if p + r else 0.0}


def score(golds, records):
    n = dict.fromkeys(("gold", "predicted", "right", "exact", "with_source", "asked", "source", "claimed"), 0)
    kinds = {k: [0, 0, 0, 0] for k in KINDS}  # gold, found, gold with source, found with the right source
    for gold, record in zip(golds, records):
        pair, value, predicted = match(gold, record)
        n["gold"] += len(gold.items)
        n["predicted"] += sum(p is not None for p in predicted)
        n["right"] += len(pair)
        n["exact"] += sum(v >= 0.9 for v in value.values())
        by_predicted = {j: i for i, j in pair.items()}
        n["claimed"] += sum(p is not None and (j not in by_predicted or gold.items[by_predicted[j]]["has_source"])
                            for j, p in enumerate(predicted))
        for i, g in enumerate(gold.items):
            ok = i in pair and g["has_source"] and source_right(g, predicted[pair[i]])
            n["with_source"] += g["has_source"]
            n["asked"] += i in pair and g["has_source"]
            n["source"] += ok
            for k, add in enumerate((1, i in pair, g["has_source"], ok)):
                kinds[g["kind"]][k] += add
    return {"gold": n["gold"], "predicted": n["predicted"],
            "relations": f1(n["right"], n["predicted"], n["gold"]),
            "exact": f1(n["exact"], n["predicted"], n["gold"]),
            "source_accuracy": round(100 * n["source"] / max(1, n["asked"]), 1),
            "end_to_end": f1(n["source"], n["claimed"], n["with_source"]),
            "recall": {k: {"gold": v[0], "relations": round(100 * v[1] / max(1, v[0]), 1),
                           "end_to_end": round(100 * v[3] / max(1, v[2]), 1)} for k, v in kinds.items()}}


# ---- confidence

FEATURES = ("bias", "content", "cue", "source")


def fit_logistic(x, y, ridge=1e-3):
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        h = (x * (p * (1 - p))[:, None]).T @ x + ridge * np.eye(len(w))
        step = np.linalg.solve(h, x.T @ (y - p) - ridge * w)
        w += step
        if np.abs(step).max() < 1e-8:
            break
    return w


def reliability(p, y, bins=10):
    rows = []
    for k in range(bins):
        take = (p >= k / bins) & ((p < (k + 1) / bins) | (k == bins - 1))
        if take.any():
            rows.append((k / bins, (k + 1) / bins, int(take.sum()), float(p[take].mean()), float(y[take].mean())))
    return rows


def expected_error(rows):
    total = sum(r[2] for r in rows)
    return sum(r[2] * abs(r[3] - r[4]) for r in rows) / total


def confidence(golds, records, all_found):
    x, y, documents = [], [], []
    for d, (gold, record, found) in enumerate(zip(golds, records, all_found)):
        right = set(match(gold, record)[0].values())
        for j, a in enumerate(found):
            x.append(decode.features(a))
            y.append(j in right)
            documents.append(d)
    x, y, documents = np.array(x), np.array(y, float), np.array(documents)
    crossed = np.zeros(len(y))  # each document is judged by coefficients fitted without it
    for fold in range(5):
        test = documents % 5 == fold
        crossed[test] = 1 / (1 + np.exp(-x[test] @ fit_logistic(x[~test], y[~test])))
    rows = reliability(crossed, y)
    return {"features": FEATURES, "coefficients": [round(float(w), 4) for w in fit_logistic(x, y)],
            "attributions": len(y), "base_rate": round(float(y.mean()), 4),
            "brier": round(float(((crossed - y) ** 2).mean()), 4),
            "calibration_error": round(expected_error(rows), 4),
            "bins": [[round(v, 3) for v in r] for r in rows]}


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--corpus", required=True)
    p.add_argument("--tokenizer", required=True)
    p.add_argument("--model", required=True, help="an ONNX file, or a checkpoint (model.pt) with --weights")
    p.add_argument("--weights", help="for a checkpoint: the ONNX encoder it began from")
    p.add_argument("--held-out", type=int, help="only the documents that training with this number leaves out")
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--core", type=int, default=decode.CORE)
    p.add_argument("--context", type=int, default=decode.CONTEXT)
    p.add_argument("--size", type=int, default=1, help="windows at a time")
    p.add_argument("--least", type=float, default=decode.LEAST, help="confidence below which attributions are dropped")
    p.add_argument("--confidence", action="store_true", help="fit and test the confidence; use with --least 0")
    p.add_argument("--predictions", help="write them here, as the referee reads them")
    p.add_argument("--figures", help="write the figures here (json)")
    a = p.parse_args()
    if a.model.endswith(".onnx"):
        run = decode.onnx_runner(a.model, a.threads)
    else:
        import torch
        from train import build_like, load_state
        torch.set_num_threads(a.threads)
        run = decode.torch_runner(build_like(a.weights, load_state(a.model)).eval())
    tokenizer = load_tokenizer(a.tokenizer)
    chosen = split_names(a.corpus, a.held_out)[1] if a.held_out else names(a.corpus)
    golds, records, all_found, words, spent = [], [], [], 0, 0.0
    for name in sorted(chosen):
        files = annotation_files(a.corpus, name)
        if not files:
            continue
        text = read_text(a.corpus, name)
        document = Document(name, text, tokenizer)
        began = time.process_time()
        outputs = decode.word_outputs(run, document, a.core, a.context, a.size)
        spent += time.process_time() - began
        words += len(text.split())
        found = decode.attributions(*outputs, least=a.least)
        golds.append(Gold(text, read_annotations(files[0])))
        records.append(decode.as_record(document, found))
        all_found.append(found)
    figures = {"documents": len(golds), **score(golds, records),
               "cpu_ms_per_900_words": round(1000 * spent * 900 / max(1, words), 1)}
    if a.confidence:
        figures["confidence"] = confidence(golds, records, all_found)
    print(json.dumps(figures, indent=1))
    if a.predictions:
        with open(a.predictions, "w", encoding="utf8") as out:
            out.writelines(json.dumps(r) + "\n" for r in records)
    if a.figures:
        with open(a.figures, "w", encoding="utf8") as out:
            json.dump(figures, out, indent=1)


if __name__ == "__main__":
    main()
