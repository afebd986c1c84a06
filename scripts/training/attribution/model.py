"""The network: a BERT encoder read from an ONNX file, a tag head and two pointer heads.

The encoder is written out in plain torch so that the fine-tuned weights can go back, one for one, into
the ONNX graph they came from (see export.py). It has no dropout: that costs a third of a CPU step and
was not missed; words are masked in the input instead (see data.py).
"""
import re

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

TAGS = ("O", "B-CONTENT", "I-CONTENT", "B-CUE", "I-CUE", "B-SOURCE", "I-SOURCE")
POINTER_WIDTH = 128
HEAD_WIDTH = 32  # of all the encoders that README.md names
MASKED = -1e4

# our short names -> BERT's names in the ONNX file
PARTS = {
    "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
    "attended": "attention.output.dense", "norm1": "attention.output.LayerNorm",
    "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm",
}


def onnx_matrices(graph):
    """{'encoder.layer.0.attention.self.query': initialiser name}: MatMul weights carry no name of their own."""
    stored = {t.name for t in graph.initializer}
    names = {}
    for node in graph.node:
        if node.op_type == "MatMul" and len(node.input) > 1 and node.input[1] in stored:
            at = re.search(r"encoder/layer[./](\d+)/(.+)/MatMul", node.name)
            if at:
                names[f"encoder.layer.{at[1]}.{at[2].replace('/', '.')}"] = node.input[1]
    return names


def read_weights(path, keep_layers=None):
    """BERT's weights by their usual names; keep_layers renumbers a choice of layers (a smaller start)."""
    graph = onnx.load(path).graph
    stored = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    weights = {k: v for k, v in stored.items() if k.startswith(("embeddings.", "encoder."))}
    for name, initialiser in onnx_matrices(graph).items():
        weights[name + ".weight"] = stored[initialiser].T
    if keep_layers is not None:
        order = {old: new for new, old in enumerate(keep_layers)}
        kept = {}
        for name, value in weights.items():
            at = re.match(r"encoder\.layer\.(\d+)\.(.*)", name)
            if not at:
                kept[name] = value
            elif int(at[1]) in order:
                kept[f"encoder.layer.{order[int(at[1])]}.{at[2]}"] = value
        weights = kept
    return weights


class Block(nn.Module):
    def __init__(self, width, inner, heads):
        super().__init__()
        self.heads = heads
        for name in ("query", "key", "value"):
            setattr(self, name, nn.Linear(width, heads * HEAD_WIDTH))
        self.attended = nn.Linear(heads * HEAD_WIDTH, width)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, bias):
        batch, length, _ = x.shape
        weight = torch.cat([self.query.weight, self.key.weight, self.value.weight]).to(x.dtype)
        offset = torch.cat([self.query.bias, self.key.bias, self.value.bias]).to(x.dtype)
        q, k, v = (F.linear(x, weight, offset).view(batch, length, 3, self.heads, -1)
                   .permute(2, 0, 3, 1, 4).unbind(0))
        seen = attention(q, k, v, bias)
        seen = self.heard(seen.transpose(1, 2).reshape(batch, length, -1))
        x = norm(self.norm1, x + linear(self.attended, seen))
        return norm(self.norm2, x + linear(self.down, self.inner(x)))

    def heard(self, x):  # what the heads give, beside each other
        return x

    def inner(self, x):
        return F.gelu(linear(self.up, x).float()).to(x.dtype)  # torch's bf16 gelu is many times slower on CPU


def attention(q, k, v, bias):
    """Written out: torch's fused attention takes four times as long backwards on CPU at these lengths."""
    scores = (q * q.shape[-1] ** -0.5) @ k.transpose(-1, -2) + bias
    return scores.softmax(-1) @ v


def linear(layer, x):
    return F.linear(x, layer.weight.to(x.dtype), layer.bias.to(x.dtype))


def norm(layer, x):
    return F.layer_norm(x, layer.normalized_shape, layer.weight.to(x.dtype), layer.bias.to(x.dtype), layer.eps)


class Encoder(nn.Module):
    def __init__(self, weights, heads=None, inner=None):
        super().__init__()
        words, width = weights["embeddings.word_embeddings.weight"].shape
        layers = 1 + max(int(k.split(".")[2]) for k in weights if k.startswith("encoder.layer."))
        heads = heads or width // HEAD_WIDTH
        inner = inner or weights["encoder.layer.0.intermediate.dense.bias"].shape[0]
        self.width = width
        self.word = nn.Embedding(words, width)
        self.position = nn.Embedding(*weights["embeddings.position_embeddings.weight"].shape)
        self.kind = nn.Parameter(torch.zeros(width))
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.blocks = nn.ModuleList(Block(width, inner, heads) for _ in range(layers))
        self.load(weights)
        self.word.weight.requires_grad_(False)  # 11.7 M of 22.7 M weights; frozen, the optimiser's step stays small

    @torch.no_grad()
    def load(self, weights):
        def put(parameter, name):  # a narrower layer takes the first units and heads: shrink.py chooses better ones
            whole = torch.from_numpy(np.array(weights[name]))
            parameter.copy_(whole[tuple(slice(n) for n in parameter.shape)])
        put(self.word.weight, "embeddings.word_embeddings.weight")
        put(self.position.weight, "embeddings.position_embeddings.weight")
        self.kind.copy_(torch.from_numpy(np.array(weights["embeddings.token_type_embeddings.weight"][0])))
        put(self.norm.weight, "embeddings.LayerNorm.weight")
        put(self.norm.bias, "embeddings.LayerNorm.bias")
        for i, block in enumerate(self.blocks):
            for ours, theirs in PARTS.items():
                put(getattr(block, ours).weight, f"encoder.layer.{i}.{theirs}.weight")
                put(getattr(block, ours).bias, f"encoder.layer.{i}.{theirs}.bias")

    def forward(self, ids, mask, kind):
        return self.layers(ids, mask, kind)[-1]

    def layers(self, ids, mask, kind):
        """What comes out of each block."""
        x = self.word(ids) + self.position.weight[:ids.shape[1]] + self.kind
        x = norm(self.norm, x.to(kind))
        bias = ((1 - mask.to(kind)) * MASKED)[:, None, None, :]
        seen = []
        for block in self.blocks:
            x = block(x, bias)
            seen.append(x)
        return seen


class Tagger(nn.Module):
    """tags [batch, length, 7], source and cue [batch, length, length]: logits; position 0 ([CLS]) means none."""

    def __init__(self, encoder, pointer_width=POINTER_WIDTH):
        super().__init__()
        self.encoder = encoder
        self.pointer_width = pointer_width
        self.tags = nn.Linear(encoder.width, len(TAGS))
        self.asks = nn.Linear(encoder.width, 2 * pointer_width)
        self.answers = nn.Linear(encoder.width, 2 * pointer_width)
        self.dropout = nn.Dropout(0.1)
        nn.init.normal_(self.tags.weight, std=0.02)
        nn.init.zeros_(self.tags.bias)

    def forward(self, ids, mask, kind=torch.float32):
        return self.with_layers(ids, mask, kind)[0]

    def with_layers(self, ids, mask, kind=torch.float32):
        """What forward gives, and what comes out of each block of the encoder."""
        layers = self.encoder.layers(ids, mask, kind)
        x = self.dropout(layers[-1])
        d = self.pointer_width
        asks, answers = linear(self.asks, x), linear(self.answers, x)
        bias = ((1 - mask.to(torch.float32)) * MASKED)[:, None, :]
        source = (asks[..., :d] @ answers[..., :d].transpose(1, 2)).float() * d ** -0.5 + bias
        cue = (asks[..., d:] @ answers[..., d:].transpose(1, 2)).float() * d ** -0.5 + bias
        return (linear(self.tags, x).float(), source, cue), layers
