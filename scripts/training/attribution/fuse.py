"""Rewrites of the exported graph that change no figure but the time: one window at a time, no padding.

Attention becomes ONNX Runtime's MultiHeadAttention (queries, keys and values as they leave their projections; no mask,
which one window alone does not need), and the two embeddings that do not depend on the words become one.
"""
import numpy as np
from onnx import helper, numpy_helper

from model import HEAD_WIDTH

MOVES = ("Transpose", "Reshape", "Div", "Mul")


def fuse(network):
    """Leaves input_ids [1, seq] as the only input."""
    graph = network.graph
    add_kind_to_positions(graph)
    writer = {o: n for n in graph.node for o in n.output}
    stored = {t.name: t for t in graph.initializer}
    readers = {}
    for node in graph.node:
        for name in node.input:
            readers.setdefault(name, []).append(node)

    def projection(name):
        while writer[name].op_type in MOVES:
            name = writer[name].input[0]
        return name

    for softmax in [n for n in graph.node if n.op_type == "Softmax"]:
        masked = writer[softmax.input[0]]
        scores = next(i for i in masked.input if "attention" in writer[i].name)
        while writer[scores].op_type != "MatMul":
            scores = writer[scores].input[0]
        query, key = (projection(i) for i in writer[scores].input)
        weighted, = readers[softmax.output[0]]
        value = projection(next(i for i in weighted.input if i != softmax.output[0]))
        last = weighted
        while last.op_type != "Reshape":
            last = next(n for n in readers[last.output[0]] if n.op_type in MOVES)
        bias = next(stored[i] for i in writer[query].input if i in stored)
        name = last.output[0]
        last.output[0] = name + "/apart"
        at = next(k for k, n in enumerate(graph.node) if n is last or n.output == last.output)
        graph.node.insert(at, helper.make_node("MultiHeadAttention", [query, key, value], [name], name=name + "/Fused",
                                               domain="com.microsoft", num_heads=bias.dims[-1] // HEAD_WIDTH))
    network.opset_import.append(helper.make_opsetid("com.microsoft", 1))


def add_kind_to_positions(graph):
    """Goes round the addition of kinds, which prune() then drops."""
    stored = {t.name: t for t in graph.initializer}
    positions, kinds = (stored[f"embeddings.{k}_embeddings.weight"] for k in ("position", "token_type"))
    both = numpy_helper.to_array(positions) + numpy_helper.to_array(kinds)[0]
    positions.CopyFrom(numpy_helper.from_array(np.ascontiguousarray(both, dtype=np.float32), positions.name))
    embedded = next(n for n in graph.node if n.op_type == "Gather" and kinds.name in n.input).output[0]
    added = next(n for n in graph.node if embedded in n.input)
    other = next(i for i in added.input if i != embedded)
    for node in graph.node:
        for k, name in enumerate(node.input):
            if name == added.output[0]:
                node.input[k] = other
