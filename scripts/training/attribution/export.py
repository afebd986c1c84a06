#!/usr/bin/env python3
"""Put a trained network back into the ONNX graph its encoder came from, heads appended, and quantise it.

Input input_ids (int64 [1, seq]), one window at a time; outputs tags [1, seq, 7] and the pointers source and cue
[1, seq, seq], all logits. The int8 file is dynamic, per channel (per tensor loses two points), with weights of 7 bits.
"""
import argparse
import os
import re
import tempfile

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from fuse import fuse
from model import PARTS, onnx_matrices
from seven_bits import seven_bits
from train import load_state


def skip_layers(graph, keep, hidden):
    """Let each kept layer read what the kept one before it wrote; the others fall to prune(). Gives the last output."""
    enters = {}  # layer -> the name of its input
    for node in graph.node:
        at = re.search(r"encoder/layer[./](\d+)/attention/self/query/MatMul", node.name)
        if at:
            enters[int(at[1])] = node.input[0]
    leaves = {layer: enters.get(layer + 1, hidden) for layer in enters}
    comes, renamed = enters[0], {}
    for layer in keep:
        renamed[layer] = (enters[layer], comes)
        comes = leaves[layer]
    for node in graph.node:
        at = re.search(r"encoder/layer[./](\d+)/", node.name)
        if at and int(at[1]) in renamed:
            old, new = renamed[int(at[1])]
            for k, name in enumerate(node.input):
                if name == old:
                    node.input[k] = new
    return comes


def prune(graph):
    """Drop what no output needs."""
    needed, kept = {o.name for o in graph.output}, []
    for node in reversed(graph.node):
        if needed & set(node.output):
            kept.append(node)
            needed.update(node.input)
    del graph.node[:]
    graph.node.extend(reversed(kept))
    for named in (graph.initializer, graph.input):
        for unused in [n for n in named if n.name not in needed]:
            named.remove(unused)


def put_back(graph, state, keep):
    """Write the encoder's weights over the graph's; keep[i] is the graph's name for our layer i."""
    stored = {t.name: t for t in graph.initializer}
    matrices = onnx_matrices(graph)
    for name, tensor in state.items():
        value, transpose = tensor.float().numpy(), False
        block = re.match(r"encoder\.blocks\.(\d+)\.(\w+)\.(weight|bias)", name)
        if block:
            target = f"encoder.layer.{keep[int(block[1])]}.{PARTS[block[2]]}"
            transpose = block[3] == "weight" and not block[2].startswith("norm")
            target = matrices[target] if transpose else f"{target}.{block[3]}"
        elif name == "encoder.word.weight":
            target = "embeddings.word_embeddings.weight"
        elif name == "encoder.position.weight":
            target = "embeddings.position_embeddings.weight"
        elif name == "encoder.kind":
            target, value = "embeddings.token_type_embeddings.weight", np.stack([value, value])
        elif name.startswith("encoder.norm."):
            target = "embeddings.LayerNorm." + name.rsplit(".", 1)[1]
        else:
            continue
        value = value.T if transpose else value
        if any(theirs < ours for theirs, ours in zip(stored[target].dims, value.shape)):
            raise ValueError(f"{name} {value.shape} does not fit {target} {tuple(stored[target].dims)}")
        stored[target].CopyFrom(numpy_helper.from_array(np.ascontiguousarray(value), target))


def add_heads(graph, state, hidden):
    width = state["asks.weight"].shape[0] // 2
    ask_w, ask_b = state["asks.weight"].float().numpy(), state["asks.bias"].float().numpy()
    answer_w, answer_b = state["answers.weight"].float().numpy(), state["answers.bias"].float().numpy()
    scale = np.float32(width ** -0.5)

    def linear(name, weight, bias, output):
        for suffix, value in (("weight", weight.T), ("bias", bias)):
            graph.initializer.append(numpy_helper.from_array(
                np.ascontiguousarray(value, dtype=np.float32), f"head.{name}.{suffix}"))
        graph.node.append(helper.make_node("MatMul", [hidden, f"head.{name}.weight"], [f"head.{name}.product"],
                                           name=f"/head/{name}/MatMul"))
        graph.node.append(helper.make_node("Add", [f"head.{name}.product", f"head.{name}.bias"], [output]))

    linear("tags", state["tags.weight"].float().numpy(), state["tags.bias"].float().numpy(), "tags")
    for name, part in (("source", slice(0, width)), ("cue", slice(width, None))):
        linear(name + ".asks", ask_w[part] * scale, ask_b[part] * scale, f"head.{name}.asks")
        linear(name + ".answers", answer_w[part], answer_b[part], f"head.{name}.answers")
        graph.node.append(helper.make_node("Transpose", [f"head.{name}.answers"], [f"head.{name}.answers.t"],
                                           perm=[0, 2, 1]))
        graph.node.append(helper.make_node("MatMul", [f"head.{name}.asks", f"head.{name}.answers.t"], [name]))
    del graph.output[:]
    for name, last in (("tags", 7), ("source", "seq"), ("cue", "seq")):
        graph.output.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", "seq", last]))


def export(weights, state, path, keep=None):
    """The fp32 file."""
    network = onnx.load(weights)
    graph = network.graph
    hidden = graph.output[0].name
    layers = 1 + max(int(n.split(".")[2]) for n in onnx_matrices(graph))
    keep = keep or list(range(layers))
    if len(keep) < layers:
        hidden = skip_layers(graph, keep, hidden)
    put_back(graph, state, keep)
    add_heads(graph, state, hidden)
    fuse(network)
    prune(graph)
    onnx.checker.check_model(network)
    onnx.save(network, path)


def quantise(path, out):
    part = out + ".part"
    quantize_dynamic(path, part, weight_type=QuantType.QInt8, per_channel=True, reduce_range=False,
                     extra_options={"DefaultTensorType": TensorProto.FLOAT})  # it does not know MultiHeadAttention's
    seven_bits(part, part)
    os.replace(part, out)


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--weights", required=True, help="the ONNX encoder that training began from")
    p.add_argument("--model", required=True, help="model.pt of a training run")
    p.add_argument("--keep-layers", help="as in training")
    p.add_argument("--out", required=True, help="the int8 file to write")
    p.add_argument("--fp32", help="keep the fp32 file here too")
    a = p.parse_args()
    keep = [int(k) for k in a.keep_layers.split(",")] if a.keep_layers else None
    with tempfile.TemporaryDirectory() as folder:
        full = a.fp32 or os.path.join(folder, "full.onnx")
        export(a.weights, load_state(a.model), full, keep)
        quantise(full, a.out)
    print(f"{a.out}: {os.path.getsize(a.out) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
