#!/usr/bin/env python3
"""Trains the theme encoder, or lets a trained one judge sentences for a smaller one to learn from.

    train_themes.py LABELS NEWS_FOLDER --weights ENCODER.onnx --tokenizer TOKENIZER.json --out MODEL.pt     learns
    train_themes.py ... --judge SENTENCES.jsonl --start MODEL.pt --out JUDGED.jsonl                          judges

A teacher reads the sentence before, too (--before). A student learns from the labels and from what teachers judged (--judged; their odds are
averaged), and may begin with some of the layers of another student (--start, --keep-layers), and of each with those inner units that have the
longest weights (--inner); --start also takes an exported file. Sentences are lines of {text, before}; judged ones also have "odds". Invented ones are lines of themes, tab, sentence.
Needs the packages of ../attribution/requirements.txt; see README.md.
"""
import argparse
import glob
import gzip
import json
import os
import random
import sys

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import nn

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "attribution"))
from from_onnx import Values, put_encoder  # noqa: E402
from model import Encoder, read_weights  # noqa: E402
from train import pick_layers  # noqa: E402

THEMES = ("call_for_help", "warning_of_spread", "accusation")
CLASSIFY, SEPARATE, MASK = 101, 102, 103
LONGEST, LONGEST_BEFORE = 160, 48
MASKED = 0.1  # share of the pieces that are hidden while learning


def labelled(labels, news):
    wanted = {}
    for line in open(labels, encoding="utf8"):
        row = json.loads(line)
        wanted.setdefault(row["doc"], []).append(row)
    for path in sorted(glob.glob(os.path.join(news, "*.jsonl.gz"))):
        for line in gzip.open(path, "rt", encoding="utf8"):
            article = json.loads(line)
            for row in wanted.get(article["id"], ()):
                text, begin = article["text"], row["begin"]
                yield {"text": text[begin:row["end"]],
                       "before": text[max(0, begin - 250):begin].split("\n")[-1].strip(),
                       "target": [float(t in row["themes"]) for t in THEMES]}


def invented(path):
    for line in open(path, encoding="utf8"):
        themes, text = line.rstrip("\n").split("\t")
        yield {"text": text, "before": "", "target": [float(t in themes.split(",")) for t in THEMES]}


class Network(nn.Module):
    def __init__(self, encoder, kind=torch.bfloat16):
        super().__init__()
        self.encoder = encoder
        self.kind = kind
        self.head = nn.Linear(encoder.width, len(THEMES))
        self.drop = nn.Dropout(0.1)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.constant_(self.head.bias, -2)

    def forward(self, ids, mask):
        x = self.encoder(ids, mask, self.kind).float()
        return self.head(self.drop((x * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)))


def read_back(network, path, keep):
    """The weights of an exported network, multiplied out; keep[i] is the file's name for our layer i."""
    state, values = network.state_dict(), Values(path)
    put_encoder(state, values, keep)
    state["head.weight"] = torch.tensor(values.get("head.themes.weight").T.copy())
    state["head.bias"] = torch.tensor(values.get("head.themes.bias"))
    return state


def begin_with(network, path, keep, inner):
    """Takes another network's weights; keep[i] is its layer that becomes our layer i; inner: how many units of each."""
    if path.endswith(".onnx"):
        ours = read_back(network, path, keep)
    else:
        ours = pick_layers(torch.load(path), keep) if keep else torch.load(path)
    for layer in range(len(network.encoder.blocks)) if inner else ():
        up, bias, down = (f"encoder.blocks.{layer}.{name}" for name in ("up.weight", "up.bias", "down.weight"))
        worth = ours[up].norm(dim=1) * ours[down].norm(dim=0)
        kept = worth.topk(inner).indices.sort().values
        ours[up], ours[bias], ours[down] = ours[up][kept], ours[bias][kept], ours[down][:, kept]
    network.load_state_dict(ours)


def pieces(row, tokenizer, before):
    ids = [CLASSIFY, *tokenizer.encode(row["text"]).ids[1:-1][:LONGEST], SEPARATE]
    if before and row["before"]:
        ids += [*tokenizer.encode(row["before"]).ids[1:-1][-LONGEST_BEFORE:], SEPARATE]
    return ids


def batches(rows, chance, size=2048):
    """Of sentences of about one length, in chance order."""
    found, batch = [], []
    for row in sorted(rows, key=lambda r: len(r["ids"]) + chance.random() * 8):
        if batch and (len(batch) + 1) * len(row["ids"]) > size:
            found.append(batch)
            batch = []
        batch.append(row)
    if batch:
        found.append(batch)
    chance.shuffle(found)
    return found


def tensors(batch, hidden=0.0, chance=None):
    width = max(len(row["ids"]) for row in batch)
    ids, mask = torch.zeros(len(batch), width, dtype=torch.long), torch.zeros(len(batch), width)
    for i, row in enumerate(batch):
        own = [MASK if hidden and t > MASK and chance.random() < hidden else t for t in row["ids"]]
        ids[i, :len(own)], mask[i, :len(own)] = torch.tensor(own), 1
    return ids, mask


def learn(network, rows, epochs, rate, chance):
    body = [p for n, p in network.named_parameters() if p.requires_grad and not n.startswith("head")]
    optimiser = torch.optim.AdamW([{"params": body, "lr": rate}, {"params": network.head.parameters(), "lr": 1e-3}],
                                  weight_decay=0.01)
    steps = epochs * len(batches(rows, random.Random(0)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min(1, (s + 1) / (0.1 * steps)) * max(0, 1 - s / steps))
    for epoch in range(epochs):
        for batch in batches(rows, chance):
            loss = F.binary_cross_entropy_with_logits(network(*tensors(batch, MASKED, chance)),
                                                      torch.tensor([row["target"] for row in batch]))
            optimiser.zero_grad()
            (len(THEMES) * loss).backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
        print(f"epoch {epoch}: last loss {loss.item():.3f}", flush=True)


def read_judged(paths):
    """What several teachers judged of the same sentences, in the same order."""
    for lines in zip(*(open(path, encoding="utf8") for path in paths)):
        rows = [json.loads(line) for line in lines]
        odds = torch.tensor([row["odds"] for row in rows]).mean(0)
        yield {**rows[0], "target": torch.sigmoid(odds).tolist()}


@torch.no_grad()
def judge(network, rows, path):
    network.eval()
    with open(path, "w", encoding="utf8") as out:
        for batch in batches(rows, random.Random(0)):
            for row, odds in zip(batch, network(*tensors(batch)).tolist()):
                row["odds"] = odds
        for row in rows:
            out.write(json.dumps({key: row[key] for key in ("text", "before", "odds")}) + "\n")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("labels")
    p.add_argument("news")
    p.add_argument("--weights", required=True)
    p.add_argument("--tokenizer", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--before", action="store_true")
    p.add_argument("--invented")
    p.add_argument("--judged", nargs="+", default=[])
    p.add_argument("--judge")
    p.add_argument("--start")
    p.add_argument("--keep-layers")
    p.add_argument("--inner", type=int)
    p.add_argument("--epochs", type=int, default=2)
    p.add_argument("--rate", type=float, default=1e-4)
    p.add_argument("--seed", type=int, default=0)
    p.add_argument("--precision", choices=("bf16", "fp32"), default="bf16", help="of activations: see ../attribution/README.md")
    a = p.parse_args()
    torch.manual_seed(a.seed)
    keep = [int(k) for k in a.keep_layers.split(",")] if a.keep_layers else None
    kind = torch.bfloat16 if a.precision == "bf16" else torch.float32
    network = Network(Encoder(read_weights(a.weights, keep), inner=a.inner), kind)
    if a.start:
        begin_with(network, a.start, keep, a.inner)
    tokenizer = Tokenizer.from_file(a.tokenizer)
    tokenizer.no_padding()
    tokenizer.no_truncation()
    rows = [json.loads(line) for line in open(a.judge, encoding="utf8")] if a.judge else \
        [*labelled(a.labels, a.news), *(invented(a.invented) if a.invented else ()), *read_judged(a.judged)]
    for row in rows:
        row["ids"] = pieces(row, tokenizer, a.before)
    if a.judge:
        judge(network, rows, a.out)
    else:
        learn(network, rows, a.epochs, a.rate, random.Random(a.seed))
        torch.save(network.state_dict(), a.out)


if __name__ == "__main__":
    main()
