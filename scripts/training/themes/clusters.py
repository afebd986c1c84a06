#!/usr/bin/env python3
"""Groups words by meaning: k-means over the word vectors of a BERT encoder, one line of words per group.

    clusters.py ENCODER.onnx TOKENIZER.json OUTPUT

Needs the packages of ../attribution/requirements.txt and scikit-learn; "run.sh weights FOLDER" there fetches the encoder.
A seed fixes the groups on one version of scikit-learn; another may give others, and the theme model must then be trained anew.
"""
import json
import sys
from collections import defaultdict

import numpy as np
import onnx
from onnx import numpy_helper
from sklearn.cluster import MiniBatchKMeans

GROUPS = 300


def main(encoder, tokenizer, output):
    vectors = next(numpy_helper.to_array(t) for t in onnx.load(encoder).graph.initializer
                   if t.name.endswith("word_embeddings.weight"))
    with open(tokenizer, encoding="utf8") as file:
        vocabulary = json.load(file)["model"]["vocab"]
    words = [(word, i) for word, i in vocabulary.items() if word.isalpha() and word.isascii() and len(word) > 2]
    chosen = vectors[[i for _, i in words]]
    chosen = chosen / np.linalg.norm(chosen, axis=1, keepdims=True)
    found = MiniBatchKMeans(GROUPS, random_state=1, n_init=3, batch_size=2048, max_iter=60).fit_predict(chosen)
    groups = defaultdict(list)
    for (word, _), group in zip(words, found):
        groups[int(group)].append(word)
    with open(output, "w", encoding="utf8") as file:
        for group in sorted(groups):
            file.write(" ".join(sorted(groups[group])) + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
