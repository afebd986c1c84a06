#!/usr/bin/env python3
"""A smaller start from a trained network: a choice of its layers, and of each its most used heads and inner units.

A unit counts by its mean activation over a corpus times the length of its outgoing weights (the change to the block's
output if it were silent), a head by the sum of its units. train.py --start takes the result, with the same --heads and --inner.
--keep-layers counts the layers of the network that is given, and those of the base encoder in train.py and export.py.
"""
import argparse
import random

import torch

from data import PAD, batches, epoch_examples, load_corpus, load_tokenizer, names, padded
from model import HEAD_WIDTH
from train import build_like, load_state, pick_layers


def usage(net, inputs):
    """Mean absolute activations, by layer: of what the heads give, and of the inner units; inputs: pairs of ids and mask."""
    sums = {"heard": [0.0] * len(net.encoder.blocks), "inner": [0.0] * len(net.encoder.blocks)}

    def watch(block, layer, name):
        plain = getattr(block, name)

        def watched(x):
            activations = plain(x)
            sums[name][layer] = sums[name][layer] + activations.abs().float().sum((0, 1))
            return activations
        setattr(block, name, watched)

    for layer, block in enumerate(net.encoder.blocks):
        for name in sums:
            watch(block, layer, name)
    with torch.inference_mode():
        for ids, mask in inputs:
            net(ids, mask)
    return sums


def windows(corpus, tokenizer, documents):
    rng = random.Random(1)
    chosen = set(rng.sample(names(corpus), documents))
    for batch in batches(epoch_examples(load_corpus(corpus, tokenizer, chosen), rng, 0), rng):
        ids = padded([example[1] for example in batch], PAD)
        yield ids, (ids != PAD).long()


def keep_units(state, into, outof, kept):
    """Leaves the kept units between the layers into and outof."""
    for name in into:
        state[name + ".weight"] = state[name + ".weight"][kept].clone()
        state[name + ".bias"] = state[name + ".bias"][kept].clone()
    state[outof + ".weight"] = state[outof + ".weight"][:, kept].clone()


def cut(state, sums, heads, inner):
    """Leaves each layer's most used heads and inner units."""
    for layer, (heard, active) in enumerate(zip(sums["heard"], sums["inner"])):
        prefix = f"encoder.blocks.{layer}."
        worth = (heard * state[prefix + "attended.weight"].norm(dim=0)).view(-1, HEAD_WIDTH)
        kept_heads = worth.sum(1).topk(heads).indices.sort().values
        units = torch.arange(worth.numel()).view(-1, HEAD_WIDTH)[kept_heads].flatten()
        keep_units(state, [prefix + k for k in ("query", "key", "value")], prefix + "attended", units)
        used = active * state[prefix + "down.weight"].norm(dim=0)
        kept = used.topk(inner).indices.sort().values
        keep_units(state, [prefix + "up"], prefix + "down", kept)
        print(f"layer {layer}: {heads} of {len(worth)} heads hold {worth[kept_heads].sum() / worth.sum():.1%} of the use, "
              f"{inner} of {len(used)} units {used[kept].sum() / used.sum():.1%}")


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--model", required=True)
    p.add_argument("--weights", required=True)
    p.add_argument("--tokenizer", required=True)
    p.add_argument("--corpus", required=True)
    p.add_argument("--documents", type=int, default=40)
    p.add_argument("--keep-layers", required=True, help="of the given network's layers, counted from 0")
    p.add_argument("--inner", type=int, required=True)
    p.add_argument("--heads", type=int, required=True)
    p.add_argument("--out", required=True)
    a = p.parse_args()
    state = load_state(a.model)
    net = build_like(a.weights, state).eval()
    cut(state, usage(net, windows(a.corpus, load_tokenizer(a.tokenizer), a.documents)), a.heads, a.inner)
    torch.save(pick_layers(state, [int(k) for k in a.keep_layers.split(",")]), a.out)


if __name__ == "__main__":
    main()
