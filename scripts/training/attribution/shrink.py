#!/usr/bin/env python3
"""A smaller start from a trained network: a choice of its layers, and of each its most used inner units.

A unit counts by its mean activation over a corpus times the length of its outgoing weights (the change to the block's
output if it were silent). train.py --start takes the result, with the same --keep-layers and --inner.
"""
import argparse
import random

import torch

from data import PAD, batches, epoch_examples, load_corpus, load_tokenizer, names, padded
from train import build, load_state, pick_layers


def usage(net, corpus, tokenizer, documents):
    """Mean absolute activation of each inner unit, by layer."""
    sums = [0.0] * len(net.encoder.blocks)

    def watch(layer, inner):
        def watched(x):
            activations = inner(x)
            sums[layer] = sums[layer] + activations.abs().sum((0, 1))
            return activations
        return watched

    for layer, block in enumerate(net.encoder.blocks):
        block.inner = watch(layer, block.inner)
    rng = random.Random(1)
    chosen = set(rng.sample(names(corpus), documents))
    for batch in batches(epoch_examples(load_corpus(corpus, tokenizer, chosen), rng, 0), rng):
        ids = padded([example[1] for example in batch], PAD)
        with torch.inference_mode():
            net(ids, (ids != PAD).long())
    return sums


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--model", required=True)
    p.add_argument("--weights", required=True)
    p.add_argument("--tokenizer", required=True)
    p.add_argument("--corpus", required=True)
    p.add_argument("--documents", type=int, default=40)
    p.add_argument("--keep-layers", required=True)
    p.add_argument("--inner", type=int, required=True)
    p.add_argument("--out", required=True)
    a = p.parse_args()
    net = build(a.weights)
    state = load_state(a.model)
    net.load_state_dict(state)
    net.eval()
    sums = usage(net, a.corpus, load_tokenizer(a.tokenizer), a.documents)
    for layer, used in enumerate(sums):
        prefix = f"encoder.blocks.{layer}."
        worth = used * state[prefix + "down.weight"].norm(dim=0)
        kept = worth.topk(a.inner).indices.sort().values
        print(f"layer {layer}: {a.inner} of {len(worth)} units hold {worth[kept].sum() / worth.sum():.1%} of the use")
        for name in ("up.weight", "up.bias"):
            state[prefix + name] = state[prefix + name][kept].clone()
        state[prefix + "down.weight"] = state[prefix + "down.weight"][:, kept].clone()
    torch.save(pick_layers(state, [int(k) for k in a.keep_layers.split(",")]), a.out)


if __name__ == "__main__":
    main()
