#!/usr/bin/env python3
"""Fine-tune the attribution encoder. See README.md for the commands behind the released model."""
import argparse
import gzip
import json
import os
import random
import sys
import time

import torch
import torch.nn.functional as F

from data import (IGNORE, MASK, PAD, Document, batches, epoch_examples, load_corpus, load_tokenizer, padded, split_names)
from model import HEAD_WIDTH, Encoder, Tagger, read_weights


def options():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--corpus", required=True, help="folder with text/*.txt and attributions/*.ann")
    p.add_argument("--weights", required=True, help="a BERT encoder in ONNX (see README.md)")
    p.add_argument("--tokenizer", required=True, help="its tokenizer.json")
    p.add_argument("--out", required=True, help="folder of the checkpoints")
    p.add_argument("--resume", action="store_true", help="go on from the last checkpoint in --out")
    p.add_argument("--epochs", type=int, default=8)
    p.add_argument("--minutes", type=float, default=0, help="end by then: the learning rate falls by the clock if that is "
                   "ahead of the steps (0: no limit)")
    p.add_argument("--save-every", type=int, default=100, help="steps between the averaged weights in --out")
    p.add_argument("--held-out", type=int, default=60, help="documents kept out of training, to choose and calibrate by")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--rate", type=float, default=2e-4, help="learning rate of the top layer")
    p.add_argument("--head-rate", type=float, default=1e-3)
    p.add_argument("--layer-decay", type=float, default=0.92, help="factor on the rate, per layer downwards")
    p.add_argument("--positions", type=int, default=2048, help="word pieces per batch")
    p.add_argument("--mask", type=float, default=0.08, help="share of words hidden")
    p.add_argument("--ema", type=float, default=0.998, help="decay of the averaged weights, which are what is saved")
    p.add_argument("--source-weight", type=float, default=0.5)
    p.add_argument("--cue-weight", type=float, default=0.3)
    p.add_argument("--keep-layers", help="start from these layers only, e.g. 0,2,4")
    p.add_argument("--inner", type=int, help="units of the inner layers, if fewer than the base encoder's: see shrink.py")
    p.add_argument("--heads", type=int, help="attention heads of each layer, if fewer than the base encoder's: see shrink.py")
    p.add_argument("--start", help="checkpoint (model.pt) to start from instead of --weights alone")
    p.add_argument("--teacher", nargs="*", default=[], help="checkpoints (model.pt) to learn from besides the labels: from the mean of "
                   "what they hold probable")
    p.add_argument("--teacher-weights", help="the teachers' ONNX encoder, if not --weights")
    p.add_argument("--teacher-share", type=float, default=0.5, help="their share of the loss on labelled text")
    p.add_argument("--hidden-weight", type=float, default=0.0, help="weight of the difference between what comes out of each layer "
                   "and out of the first teacher's layer that it began as (with --keep-layers)")
    p.add_argument("--unlabelled", nargs="*", default=[], help="jsonl.gz with a text field, for the teacher to label")
    p.add_argument("--articles", type=int, default=0, help="unlabelled articles per epoch")
    p.add_argument("--device", default="cpu")
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--precision", choices=("bf16", "fp32"), default="bf16", help="of activations; weights are fp32")
    p.add_argument("--compile", action="store_true", help="torch.compile: needs a C++ compiler, a third less time")
    return p.parse_args()


def build(weights, keep_layers=None, inner=None, heads=None):
    return Tagger(Encoder(read_weights(weights, keep_layers), heads, inner))


def build_like(weights, state):
    """A network of a trained one's shape, with its weights."""
    layers = sum(name.endswith(".up.bias") for name in state)
    inner, heard = (len(state[f"encoder.blocks.0.{part}.bias"]) for part in ("up", "query"))
    net = build(weights, range(layers), inner, heard // HEAD_WIDTH)
    net.load_state_dict(state)
    return net


def load_state(path):
    return torch.load(path, map_location="cpu", weights_only=True)


def pick_layers(state, keep):
    """A trained network's state with a choice of its layers only."""
    order = {old: new for new, old in enumerate(keep)}
    picked = {}
    for name, value in state.items():
        part = name.split(".")
        if part[:2] == ["encoder", "blocks"]:
            if int(part[2]) not in order:
                continue
            part[2] = str(order[int(part[2])])
        picked[".".join(part)] = value
    return picked


def parameter_groups(net, a):
    groups, layers = {}, len(net.encoder.blocks)
    for name, parameter in net.named_parameters():
        if not parameter.requires_grad:
            continue
        rate = a.head_rate
        if name.startswith("encoder."):
            depth = layers - 1 - int(name.split(".")[2]) if ".blocks." in name else layers
            rate = a.rate * a.layer_decay ** depth
        decay = 0.01 if parameter.ndim > 1 else 0.0
        groups.setdefault((rate, decay), []).append(parameter)
    return [{"params": p, "lr": rate, "weight_decay": decay} for (rate, decay), p in groups.items()]


def pointer_loss(logits, target):
    asked = target != IGNORE
    return F.cross_entropy(logits[asked], target[asked]) if asked.any() else logits.sum() * 0


def gold_loss(outputs, targets, a):
    tags, source, cue = outputs
    if not (targets[0] != IGNORE).any():
        return [tags.sum() * 0] * 3
    return [F.cross_entropy(tags.flatten(0, 1), targets[0].flatten(), ignore_index=IGNORE),
            a.source_weight * pointer_loss(source, targets[1]), a.cue_weight * pointer_loss(cue, targets[2])]


def teacher_loss(outputs, taught, words, a):
    """Cross-entropy to the teacher's tags at words, and to its pointers where it sees content."""
    def soft(logits, target):
        return -(target.softmax(-1) * logits.log_softmax(-1)).sum(-1).mean()
    content = words & (taught[0].softmax(-1)[..., 1:3].sum(-1) > 0.3)
    parts = [soft(outputs[0][words], taught[0][words])]
    for k, weight in ((1, a.source_weight), (2, a.cue_weight)):
        parts.append(weight * soft(outputs[k][content], taught[k][content]) if content.any() else parts[0] * 0)
    return parts


@torch.inference_mode()
def ask(teachers, ids, mask, kind):
    """The logarithms of the mean of what the teachers hold probable, and what comes out of the first one's layers."""
    answers = [teacher.with_layers(ids, mask, kind) for teacher in teachers]
    mean = [torch.stack([part.softmax(-1) for part in parts]).mean(0).clamp_min(1e-9).log()
            for parts in zip(*(outputs for outputs, _ in answers))]
    return mean, answers[0][1]


def hidden_loss(layers, taught, words):
    """How far each layer is from the teacher's, as a share of the teacher's squares."""
    parts = []
    for layer, target in zip(layers, taught):
        layer, target = layer[words].float(), target[words].float()
        parts.append(((layer - target) ** 2).mean() / (target ** 2).mean())
    return sum(parts) / len(parts)


def unlabelled(files, count, tokenizer, rng):
    """Documents without labels, drawn over all the files."""
    texts = []
    for file in files:
        with gzip.open(file, "rt", encoding="utf8") as lines:
            texts += [json.loads(line)["text"] for line in lines]
    documents = []
    for k in rng.sample(range(len(texts)), min(count, len(texts))):
        document = Document(f"unlabelled-{k}", texts[k][:8000], tokenizer)
        document.labels = []
        documents.append(document)
    return documents


def save(value, path):
    torch.save(value, path + ".part")
    os.replace(path + ".part", path)


def main():
    a = options()
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    torch.set_flush_denormal(True)
    os.makedirs(a.out, exist_ok=True)
    kind = torch.bfloat16 if a.precision == "bf16" else torch.float32
    tokenizer = load_tokenizer(a.tokenizer)
    documents = load_corpus(a.corpus, tokenizer, split_names(a.corpus, a.held_out)[0])

    keep = [int(k) for k in a.keep_layers.split(",")] if a.keep_layers else None
    net = build(a.weights, keep, a.inner, a.heads)
    if a.start:
        state = load_state(a.start)
        whole = f"encoder.blocks.{len(net.encoder.blocks)}.norm2.bias" in state  # it still has layers to leave out
        net.load_state_dict(pick_layers(state, keep) if keep and whole else state)
    net.to(a.device)
    teachers = [build_like(a.teacher_weights or a.weights, load_state(path)).to(a.device).eval() for path in a.teacher]

    def epoch_batches(epoch):  # each epoch has its own seed, so that a resumed run sees what an unbroken one does
        rng = random.Random(a.seed * 1000 + epoch)
        pool = documents + (unlabelled(a.unlabelled, a.articles, tokenizer, rng) if a.unlabelled else [])
        return batches(epoch_examples(pool, rng, a.mask), rng, a.positions)

    per_epoch = len(epoch_batches(0))
    total = a.epochs * per_epoch
    warm = max(1, int(0.05 * total))
    optimiser = torch.optim.AdamW(parameter_groups(net, a), betas=(0.9, 0.98), fused=True)
    rates = [group["lr"] for group in optimiser.param_groups]
    average = {name: value.clone() for name, value in net.state_dict().items()}
    pairs = [(average[name], p) for name, p in net.named_parameters() if p.requires_grad]
    begin = step = 0
    state_file, model_file = os.path.join(a.out, "state.pt"), os.path.join(a.out, "model.pt")
    if a.resume and os.path.exists(state_file):
        state = torch.load(state_file, map_location=a.device, weights_only=True)
        net.load_state_dict(state["net"])
        optimiser.load_state_dict(state["optimiser"])
        torch.set_rng_state(state["random"].cpu())
        begin, step = state["epoch"], state["step"]
        for name, value in state["average"].items():
            average[name].copy_(value)
    json.dump(vars(a), open(os.path.join(a.out, "options.json"), "w"), indent=1)
    print(f"{len(documents)} documents, {per_epoch} batches per epoch, from epoch {begin}", flush=True)

    forward = torch.compile(net.with_layers, dynamic=True) if a.compile else net.with_layers
    started, shown = time.time(), [0.0] * (4 if a.hidden_weight else 3)

    def progress():  # of the whole run, from 0 to 1
        return max(step / total, (time.time() - started) / (60 * a.minutes) if a.minutes else 0.0)

    for epoch in range(begin, a.epochs):
        net.train()
        for batch in epoch_batches(epoch):
            if progress() >= 1:
                break
            masked, ids, *targets = (padded([e[k] for e in batch], PAD if k < 2 else IGNORE).to(a.device)
                                     for k in range(5))
            mask = (ids != PAD).long()
            outputs, layers = forward(masked, mask, kind)
            losses = gold_loss(outputs, targets, a)
            if teachers:
                taught, seen = ask(teachers, ids, mask, kind)
                taught = [t.clone() for t in taught]
                beside = keep if keep and len(seen) > len(keep) else range(len(seen))
                seen = [seen[k].clone() for k in beside] if a.hidden_weight else []
                words = mask.bool() & (ids > MASK)
                share = a.teacher_share if (targets[0] != IGNORE).any() else 1.0
                soft = teacher_loss(outputs, taught, words, a)
                losses = [(1 - share) * g + share * s for g, s in zip(losses, soft)]
                if a.hidden_weight:
                    losses.append(a.hidden_weight * hidden_loss(layers, seen, words))
            optimiser.zero_grad(set_to_none=True)
            sum(losses).backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            done = progress()
            factor = (step + 1) / warm if step < warm else max(0.01, 1 - (done - warm / total) / (1 - warm / total))
            for group, rate in zip(optimiser.param_groups, rates):
                group["lr"] = rate * factor
            optimiser.step()
            step += 1
            decay = min(a.ema, (1 + step) / (10 + step))
            with torch.no_grad():
                torch._foreach_lerp_([e for e, _ in pairs], [p.detach() for _, p in pairs], 1 - decay)
            shown = [0.98 * s + 0.02 * float(x.detach()) for s, x in zip(shown, losses)]
            if step % 50 == 0 or step in (5, 20):
                parts = " ".join(f"{s / (1 - 0.98 ** (step - begin * per_epoch)):.3f}" for s in shown)
                print(f"epoch {epoch} step {step}/{total} loss tags, source, cue{', layers' if a.hidden_weight else ''} {parts} "
                      f"{time.time() - started:.0f} s, {time.process_time():.0f} CPU s", flush=True)
            if step % a.save_every == 0:
                save(average, model_file)
        save(average, model_file)
        save({"net": net.state_dict(), "average": average, "optimiser": optimiser.state_dict(),
              "random": torch.get_rng_state(), "epoch": epoch + 1, "step": step}, state_file)
        print(f"epoch {epoch} saved, {time.time() - started:.0f} s", flush=True)


if __name__ == "__main__":
    sys.exit(main())
