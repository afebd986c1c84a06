#!/usr/bin/env python3
"""Rounds the products' weights of an int8 file to 7 bits, so that no sum overflows on any processor.

Without AVX-512 VNNI, ONNX Runtime multiplies by VPMADDUBSW, which adds two products of 8-bit numbers in 16 bits and cuts
off what does not fit. Two products of an 8-bit activation with weights of at most 63 always fit (255 * 63 * 2 < 32,768).
"""
import argparse

import numpy as np
import onnx
from onnx import numpy_helper

LARGEST = 63


def seven_bits(path, out):
    """Gives how many matrices were rounded."""
    network = onnx.load(path)
    stored = {t.name: t for t in network.graph.initializer}
    rounded = 0
    for node in network.graph.node:
        if node.op_type != "MatMulInteger" or node.input[1] not in stored:
            continue
        weight, scale = stored[node.input[1]], stored[node.input[1].removesuffix("_quantized") + "_scale"]
        value = numpy_helper.to_array(weight)
        if np.abs(value.astype(int)).max() <= LARGEST:
            continue  # it has had its turn
        put(weight, np.clip(np.round(value.astype(np.float32) * LARGEST / 127), -LARGEST, LARGEST).astype(np.int8))
        put(scale, (numpy_helper.to_array(scale) * np.float32(127 / LARGEST)).astype(np.float32))
        rounded += 1
    onnx.save(network, out)
    return rounded


def put(tensor, value):
    tensor.CopyFrom(numpy_helper.from_array(np.ascontiguousarray(value), tensor.name))


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("model", help="an int8 ONNX file")
    p.add_argument("out")
    a = p.parse_args()
    print(f"{a.out}: {seven_bits(a.model, a.out)} matrices rounded")


if __name__ == "__main__":
    main()
