#!/usr/bin/env python3
"""Read an exported attribution model (fp32 or int8) back into a checkpoint, to go on training from it.

Quantised weights are multiplied out; what was not trained (the word vectors) is taken from the base encoder.
"""
import argparse
import re

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from model import PARTS
from train import build, build_like

# the heads of our own exports, and of the prototype's
HEADS = {"tags": ("head.tags.{}", "h_tag_{}"),
         "source.asks": ("head.source.asks.{}", "h_sa_{}"), "source.answers": ("head.source.answers.{}", "h_sb_{}"),
         "cue.asks": ("head.cue.asks.{}", "h_ca_{}"), "cue.answers": ("head.cue.answers.{}", "h_cb_{}")}


class Values:
    def __init__(self, path):
        graph = onnx.load(path).graph
        self.stored = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
        self.matrices = {}
        for node in graph.node:
            at = re.search(r"encoder/layer[./](\d+)/(.+)/MatMul", node.name)
            if at and node.op_type in ("MatMul", "MatMulInteger"):
                self.matrices[f"encoder.layer.{at[1]}.{at[2].replace('/', '.')}"] = \
                    node.input[1].removesuffix("_quantized")

    def get(self, name):
        if name in self.stored:
            return self.stored[name].astype(np.float32)
        whole = self.stored.get(name + "_quantized")
        if whole is None:
            return None
        return (whole.astype(np.float32) - self.stored[name + "_zero_point"].astype(np.float32)) \
            * self.stored[name + "_scale"]

    def head(self, part):
        for form, ends in zip(HEADS[part], (("weight", "bias"), ("w", "b"))):
            weight, bias = (self.get(form.format(e)) for e in ends)
            if weight is not None:
                return torch.tensor(weight.T.copy()), torch.tensor(bias)
        raise KeyError(part)


def put_encoder(state, values, keep=None):
    """The encoder's weights; keep[i] is the file's name for our layer i."""
    def put(ours, theirs, transpose=False):
        value = values.get(theirs)
        if value is None:
            raise KeyError(theirs)
        state[ours] = torch.tensor((value.T if transpose else value).copy())

    for i in range(sum(name.endswith(".up.bias") for name in state)):
        for part, name in PARTS.items():
            whole = f"encoder.layer.{keep[i] if keep else i}.{name}"
            if part.startswith("norm"):
                put(f"encoder.blocks.{i}.{part}.weight", whole + ".weight")
            else:
                put(f"encoder.blocks.{i}.{part}.weight", values.matrices[whole], transpose=True)
            put(f"encoder.blocks.{i}.{part}.bias", whole + ".bias")
    put("encoder.position.weight", "embeddings.position_embeddings.weight")
    kinds = values.get("embeddings.token_type_embeddings.weight")  # fuse.py adds it to the positions
    state["encoder.kind"] = torch.zeros_like(state["encoder.kind"]) if kinds is None else torch.tensor(kinds[0])
    put("encoder.norm.weight", "embeddings.LayerNorm.weight")
    put("encoder.norm.bias", "embeddings.LayerNorm.bias")


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--model", required=True)
    p.add_argument("--weights", required=True, help="the base encoder in ONNX")
    p.add_argument("--keep-layers", help="as in training")
    p.add_argument("--out", required=True)
    a = p.parse_args()
    values = Values(a.model)
    keep = [int(k) for k in a.keep_layers.split(",")] if a.keep_layers else None
    net = build(a.weights, keep)
    state = net.state_dict()
    put_encoder(state, values, keep)
    state["tags.weight"], state["tags.bias"] = values.head("tags")
    scale = net.pointer_width ** 0.5  # the export multiplied the asking side by its inverse
    asks = [values.head(k + ".asks") for k in ("source", "cue")]
    answers = [values.head(k + ".answers") for k in ("source", "cue")]
    state["asks.weight"], state["asks.bias"] = (torch.cat([x[k] for x in asks]) * scale for k in (0, 1))
    state["answers.weight"], state["answers.bias"] = (torch.cat([x[k] for x in answers]) for k in (0, 1))
    build_like(a.weights, state)  # fails where a part is missing or does not fit
    torch.save(state, a.out)


if __name__ == "__main__":
    main()
