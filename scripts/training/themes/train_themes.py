#!/usr/bin/env python3
"""Trains the theme encoder, or lets a trained one judge sentences for a smaller one to learn from.

    train_themes.py LABELS NEWS_FOLDER --weights ENCODER.onnx --tokenizer TOKENIZER.json --out MODEL.pt     learns
    train_themes.py ... --judge SENTENCES.jsonl --start MODEL.pt --out JUDGED.jsonl                          judges

With --before they read what stands before the sentence, too. A student learns from the labels and from what teachers judged (--judged; their odds are
averaged), and may begin with some of the layers of another one (--start, --keep-layers), and of each with the most used of its heads and inner
units (--heads and --inner, both); --start also takes an exported file. With --teacher it also learns from the network that it was cut out of:
from its odds, the only ones there are for --unlabelled sentences, and from what comes out of its layers.
Sentences are lines of {text, before}; judged ones also have "odds". Invented ones are lines of themes, tab, sentence.
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
from shrink import cut, usage  # noqa: E402
from train import hidden_loss, pick_layers  # noqa: E402

THEMES = ("call_for_help", "warning_of_spread", "accusation")
CLASSIFY, SEPARATE, MASK = 101, 102, 103
LONGEST, LONGEST_BEFORE = 160, 32
CUT_BY = 30  # batches by which heads and inner units are chosen
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
        return self.with_layers(ids, mask)[0]

    def with_layers(self, ids, mask):
        """The log odds, and what comes out of each block of the encoder."""
        layers = self.encoder.layers(ids, mask, self.kind)
        mean = (layers[-1].float() * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return self.head(self.drop(mean)), layers


def read_back(network, path, keep):
    """The weights of an exported network, multiplied out; keep[i] is the file's name for our layer i."""
    state, values = network.state_dict(), Values(path)
    put_encoder(state, values, keep)
    state["head.weight"] = torch.tensor(values.get("head.themes.weight").T.copy())
    state["head.bias"] = torch.tensor(values.get("head.themes.bias"))
    return state


def begin_with(path, like, keep):
    """A network's weights; keep[i] is its layer that becomes our layer i. like: a network with all heads and inner units."""
    if path.endswith(".onnx"):
        return read_back(like, path, keep)
    state = torch.load(path)
    whole = f"encoder.blocks.{len(like.encoder.blocks)}.up.bias" in state  # it still has layers to leave out
    return pick_layers(state, keep) if keep and whole else state


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


def targets(batch, taught):
    """What to learn: the labels, half of it the teacher's where there is one, and only the teacher's without labels."""
    if taught is None:
        return torch.tensor([row["target"] for row in batch])
    return torch.stack([(torch.tensor(row["target"]) + own) / 2 if "target" in row else own
                        for row, own in zip(batch, torch.sigmoid(taught))])


def learn(network, teacher, rows, a, keep):
    chance = random.Random(a.seed)
    body = [p for n, p in network.named_parameters() if p.requires_grad and not n.startswith("head")]
    optimiser = torch.optim.AdamW([{"params": body, "lr": a.rate}, {"params": network.head.parameters(), "lr": 1e-3}],
                                  weight_decay=0.01)
    steps = a.epochs * len(batches(rows, random.Random(0)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min(1, (s + 1) / (0.1 * steps)) * max(0, 1 - s / steps))
    shown = 0.0
    for step, batch in enumerate(batch for _ in range(a.epochs) for batch in batches(rows, chance)):
        ids, mask = tensors(batch, MASKED, chance)
        odds, layers = network.with_layers(ids, mask)
        taught, loss = None, 0.0
        if teacher:
            with torch.no_grad():
                taught, seen = teacher.with_layers(*tensors(batch))
            loss = hidden_loss(layers, [seen[k] for k in keep] if keep else seen, mask.bool())
        loss = loss + len(THEMES) * F.binary_cross_entropy_with_logits(odds, targets(batch, taught))
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        shown = 0.98 * shown + 0.02 * loss.item()
        if step % 100 == 99:
            print(f"step {step + 1}/{steps}: loss {shown / (1 - 0.98 ** (step + 1)):.3f}", flush=True)


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
    p.add_argument("--heads", type=int)
    p.add_argument("--teacher")
    p.add_argument("--unlabelled", help="more sentences for the teacher to judge")
    p.add_argument("--epochs", type=int, default=2)
    p.add_argument("--rate", type=float, default=1e-4)
    p.add_argument("--seed", type=int, default=0)
    p.add_argument("--precision", choices=("bf16", "fp32"), default="bf16", help="of activations: see ../attribution/README.md")
    a = p.parse_args()
    if a.unlabelled and not a.teacher:
        p.error("--unlabelled needs a --teacher")
    if (a.heads is None) != (a.inner is None):
        p.error("--heads and --inner go together")
    torch.manual_seed(a.seed)
    keep = [int(k) for k in a.keep_layers.split(",")] if a.keep_layers else None
    kind = torch.bfloat16 if a.precision == "bf16" else torch.float32
    tokenizer = Tokenizer.from_file(a.tokenizer)
    tokenizer.no_padding()
    tokenizer.no_truncation()
    rows = [json.loads(line) for line in open(a.judge, encoding="utf8")] if a.judge else \
        [*labelled(a.labels, a.news), *(invented(a.invented) if a.invented else ()), *read_judged(a.judged),
         *(map(json.loads, open(a.unlabelled, encoding="utf8")) if a.unlabelled else ())]
    for row in rows:
        row["ids"] = pieces(row, tokenizer, a.before)
    weights = read_weights(a.weights, keep)
    network, whole = Network(Encoder(weights, a.heads, a.inner), kind), Network(Encoder(weights), kind)
    if a.start:
        state = begin_with(a.start, whole, keep)
        if len(state["encoder.blocks.0.up.bias"]) > len(network.encoder.blocks[0].up.bias):
            whole.load_state_dict(state)
            cut(state, usage(whole.eval(), map(tensors, batches(rows, random.Random(0))[:CUT_BY])), a.heads, a.inner)
        network.load_state_dict(state)
    teacher = None
    if a.teacher:
        teacher = Network(Encoder(read_weights(a.weights)), kind).eval()
        teacher.load_state_dict(torch.load(a.teacher))
    if a.judge:
        judge(network, rows, a.out)
    else:
        learn(network, teacher, rows, a, keep)
        torch.save(network.state_dict(), a.out)


if __name__ == "__main__":
    main()
