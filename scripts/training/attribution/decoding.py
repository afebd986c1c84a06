#!/usr/bin/env python3
"""What decode.py makes of a network's outputs over some texts, for the test that the Java decoder makes the same of them.

Writes gzipped JSON lines: the text, its windows, the outputs in 32nds (little-endian shorts, base64; pointers only of rows
that may be content, zeros for the rest), and the attributions: spans in code points, and the confidence.
"""
import argparse
import base64
import gzip
import json

import numpy as np

import decode
from data import CONTENT, Document, load_tokenizer, windows

SCALE = 32
LIKELY = 0.3  # content probability from which a row's pointers are kept


def rounded(values):
    return np.clip(np.rint(np.asarray(values, np.float64) * SCALE), -32768, 32767).astype("<i2")


def coded(array):
    return base64.b64encode(array.tobytes()).decode()


def record(text, run, tokenizer):
    document = Document("", text, tokenizer)
    kept = []

    def rounded_run(ids, mask):
        tags, source, cue = (rounded(x[0]) for x in run(ids, mask))
        chance = np.exp(tags / SCALE - np.log(np.exp(tags / SCALE).sum(-1, keepdims=True)))
        unlikely = chance[:, CONTENT:CONTENT + 2].sum(-1) < LIKELY
        source[unlikely] = cue[unlikely] = 0
        kept.append((tags, source, cue))
        return [[x / SCALE] for x in (tags, source, cue)]

    found = decode.attributions(*decode.word_outputs(rounded_run, document, size=1), least=0)
    spans = decode.as_record(document, found)["quotes"]
    return {"text": text, "windows": windows(document, decode.CORE, decode.CONTEXT),
            "tags": [coded(t) for t, _, _ in kept], "source": [coded(s) for _, s, _ in kept],
            "cue": [coded(c) for _, _, c in kept],
            "attributions": [{**s, "confidence": round(a["confidence"], 5)} for s, a in zip(spans, found)]}


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("texts", nargs="+", help="text files")
    p.add_argument("--characters", type=int, default=1600, help="of each text, at most")
    p.add_argument("--tokenizer", required=True)
    p.add_argument("--model", required=True, help="the int8 file")
    p.add_argument("--out", required=True)
    a = p.parse_args()
    run, tokenizer = decode.onnx_runner(a.model), load_tokenizer(a.tokenizer)
    lines = []
    for path in a.texts:
        with open(path, encoding="utf8", newline="") as file:
            lines.append(json.dumps(record(file.read()[:a.characters], run, tokenizer)))
    with open(a.out, "wb") as file, gzip.GzipFile("", "wb", mtime=0, fileobj=file) as out:
        out.write(("\n".join(lines) + "\n").encode())


if __name__ == "__main__":
    main()
