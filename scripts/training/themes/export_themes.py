#!/usr/bin/env python3
"""Put a trained theme network back into the ONNX graph its encoder came from, and quantise it.

Input input_ids (int64 [1, seq]), one sentence at a time; output themes [1, n], logits. The int8 file is dynamic, per channel.
"""
import argparse
import os
import sys
import tempfile

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "attribution"))
from export import prune, put_back, quantise, skip_layers  # noqa: E402
from fuse import fuse  # noqa: E402
from model import onnx_matrices  # noqa: E402


def add_head(graph, state, hidden, shift):
    """The mean over all pieces, one linear layer, and the shift, which train_themes.py does not read back."""
    weight, bias = (state["head." + k].float().numpy() for k in ("weight", "bias"))
    for name, value in (("weight", weight.T), ("bias", bias), ("shift", np.array(shift, dtype=np.float32))):
        graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(value), f"head.themes.{name}"))
    graph.node.append(helper.make_node("ReduceMean", [hidden], ["head.mean"], axes=[1], keepdims=0))
    graph.node.append(helper.make_node("MatMul", ["head.mean", "head.themes.weight"], ["head.product"],
                                       name="/head/themes/MatMul"))
    graph.node.append(helper.make_node("Add", ["head.product", "head.themes.bias"], ["head.odds"]))
    graph.node.append(helper.make_node("Add", ["head.odds", "head.themes.shift"], ["themes"]))
    del graph.output[:]
    graph.output.append(helper.make_tensor_value_info("themes", TensorProto.FLOAT, ["batch", len(bias)]))


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--weights", required=True, help="the ONNX encoder that training began from")
    p.add_argument("--model", required=True, help="what train_themes.py wrote")
    p.add_argument("--keep-layers", help="as in training")
    p.add_argument("--shift", default="1,0,1", help="added to each theme's log odds: rare themes come out too low")
    p.add_argument("--out", required=True, help="the int8 file to write")
    a = p.parse_args()
    state = torch.load(a.model)
    network = onnx.load(a.weights)
    graph = network.graph
    hidden = graph.output[0].name
    layers = 1 + max(int(n.split(".")[2]) for n in onnx_matrices(graph))
    keep = [int(k) for k in a.keep_layers.split(",")] if a.keep_layers else list(range(layers))
    if len(keep) < layers:
        hidden = skip_layers(graph, keep, hidden)
    put_back(graph, state, keep)
    add_head(graph, state, hidden, [float(x) for x in a.shift.split(",")])
    fuse(network)
    prune(graph)
    onnx.checker.check_model(network)
    with tempfile.TemporaryDirectory() as folder:
        full = os.path.join(folder, "full.onnx")
        onnx.save(network, full)
        quantise(full, a.out)


if __name__ == "__main__":
    main()
