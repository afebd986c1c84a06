"""Texts with brat annotations -> windows of word pieces with tags and pointers.

A corpus is a folder with text/*.txt (UTF-8) and attributions/*.ann (brat standoff: Source, Cue and Content
spans, and E lines that tie them together). A text may have several annotators: NAME_xxxx.ann, with a
four-character id; or one file NAME.ann. All offsets are code points of the text.
"""
import glob
import os
import random
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict

import torch
from tokenizers import Tokenizer

O, CONTENT, CUE, SOURCE = 0, 1, 3, 5  # the tag that begins a span; the next number continues it
CLS, SEP, MASK, PAD = 101, 102, 103, 0
IGNORE = -100


def load_tokenizer(path):
    tokenizer = Tokenizer.from_file(path)
    tokenizer.no_truncation()  # as shipped it cuts and pads at 128
    tokenizer.no_padding()
    return tokenizer


def names(folder):
    return sorted(os.path.basename(f)[:-4] for f in glob.glob(os.path.join(glob.escape(folder), "text", "*.txt")))


def annotation_files(folder, name):
    base = os.path.join(glob.escape(folder), "attributions", glob.escape(name))
    return sorted(glob.glob(base + "_????.ann") or glob.glob(base + ".ann"))


def read_text(folder, name):
    with open(os.path.join(folder, "text", name + ".txt"), encoding="utf8", newline="") as file:
        return file.read()


def read_annotations(path):
    """[{'content': [(begin, end), ...], 'source': [...], 'cue': [...]}]; those without content are dropped."""
    spans, events = {}, []
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if re.match(r"T\d+\t[\w-]+ \d+ \d+", line):  # a folded text field goes on over lines that are skipped
            key, body = line.split("\t")[:2]
            spans[key] = sorted(tuple(int(x) for x in s.split()) for s in body.split(" ", 1)[1].split(";"))
        elif re.match(r"E\d+\t[\w-]+:T\d+", line):
            roles = defaultdict(list)
            for part in line.split("\t")[1].split():
                role, key = part.split(":")
                roles[re.sub(r"\d+$", "", role)].append(key)
            events.append(roles)
    found = []
    for roles in events:
        def all_spans(role):
            return sorted(s for key in roles.get(role, ()) for s in spans.get(key, ()))
        found.append({"content": all_spans("Content"), "source": all_spans("Source"), "cue": all_spans("Cue")})
    return [a for a in found if a["content"]]


class Document:
    """A text in word pieces. words: [piece, begin, end] of each word; word_of: its index by its first piece."""

    def __init__(self, name, text, tokenizer):
        self.name, self.text = name, text
        # '' and `` are read as ", in as many characters: the tokenizer drops the zero-width space.
        marked = text.replace("''", '"\u200b').replace("``", '"\u200b')
        encoded = tokenizer.encode(marked, add_special_tokens=False)
        self.ids, self.offsets = encoded.ids, encoded.offsets
        numbers = encoded.word_ids
        self.first = [i == 0 or numbers[i] != numbers[i - 1] for i in range(len(self.ids))]
        self.words, self.paragraph = [], []
        end = paragraph = 0
        for i, (b, e) in enumerate(self.offsets):
            if self.first[i]:
                self.words.append([i, b, e])
            else:
                self.words[-1][2] = e
            if i and "\n" in text[end:b]:
                paragraph += 1
            self.paragraph.append(paragraph)
            end = e
        self.word_of = {w[0]: k for k, w in enumerate(self.words)}
        self.begins, self.ends = [w[1] for w in self.words], [w[2] for w in self.words]

    def words_in(self, span):
        return range(bisect_right(self.ends, span[0]), bisect_left(self.begins, span[1]))


class Labels:
    """One annotator's reading: a tag per word, and per content word the first pieces of its source and cue."""

    def __init__(self, document, annotations):
        self.tags = [O] * len(document.words)
        self.relation = [-1] * len(document.words)

        def mark(spans, kind, relation=None):
            anchor = None
            for span in spans:
                for k, w in enumerate(document.words_in(span)):
                    if anchor is None:
                        anchor = document.words[w][0]
                    if kind == CONTENT:
                        self.relation[w] = relation
                    if kind == CONTENT or self.tags[w] == O:
                        self.tags[w] = kind if k == 0 else kind + 1
            return anchor

        for r, a in enumerate(annotations):
            mark(a["content"], CONTENT, r)
        self.cue, self.source = [], []
        for a in annotations:
            self.cue.append(mark(a["cue"], CUE))
            self.source.append(mark(a["source"], SOURCE))


def windows(document, core, context, first=None):
    """[(context begin, core begin, core end)] in pieces, cut at paragraphs, else sentences, else words."""
    found, i, n = [], 0, len(document.ids)
    paragraph, is_first = document.paragraph, document.first
    while i < n:
        limit = (first or core + context) if i == 0 else core
        j = min(n, i + limit)
        while j < n and j - i + paragraph[j - 1] - paragraph[max(0, i - context)] > limit + context:
            j -= 1  # room for the separators between paragraphs
        if j < n:
            k = j
            while k > i + 40 and paragraph[k] == paragraph[k - 1]:
                k -= 1
            if k <= i + 40:
                k = j
                while k > i + 100 and not (is_first[k] and
                                           document.text[slice(*document.offsets[k - 1])] in '.!?\u201d"'):
                    k -= 1
                if k <= i + 100:
                    k = j
                    while not is_first[k]:
                        k -= 1
            j = k
        c = max(0, i - context)
        while c < i and not is_first[c]:
            c += 1
        found.append((c, i, j))
        i = j
    return found


def window_input(document, window):
    """ids with [CLS], a [SEP] at each change of paragraph and one at the end; and the piece at each position."""
    ids, pieces, paragraph = [CLS], [-1], None
    for p in range(window[0], window[2]):
        if paragraph is not None and document.paragraph[p] != paragraph:
            ids.append(SEP)
            pieces.append(-1)
        paragraph = document.paragraph[p]
        ids.append(document.ids[p])
        pieces.append(p)
    return ids + [SEP], pieces + [-1]


def window_targets(document, labels, pieces):
    """Tags at the first pieces of words; source and cue pointers at content words (0: there is none)."""
    at = {p: k for k, p in enumerate(pieces) if p >= 0}
    tags, source, cue = ([IGNORE] * len(pieces) for _ in range(3))
    for k, p in enumerate(pieces):
        word = document.word_of.get(p)
        if word is None:
            continue
        tags[k] = labels.tags[word]
        relation = labels.relation[word]
        if relation >= 0:
            for row, anchor in ((source, labels.source[relation]), (cue, labels.cue[relation])):
                row[k] = 0 if anchor is None else at.get(anchor, IGNORE)  # outside the window: not asked
    return tags, source, cue


def load_corpus(folder, tokenizer, only=None):
    """Documents that have annotations, each with the list of its annotators' labels."""
    documents = []
    for name in names(folder):
        files = annotation_files(folder, name)
        if files and (only is None or name in only):
            document = Document(name, read_text(folder, name), tokenizer)
            document.labels = [Labels(document, read_annotations(f)) for f in files]
            documents.append(document)
    return documents


def split_names(folder, held_out):
    """(train, held out): a seeded draw of whole documents."""
    drawn = names(folder)
    random.Random(7).shuffle(drawn)
    return set(drawn[held_out:]), set(drawn[:held_out])


def epoch_examples(documents, rng, mask=0.08, core=(150, 300)):
    """An epoch's windows: cut anew each time, by one annotator at random, some words hidden behind [MASK]."""
    examples = []
    for document in documents:
        labels = rng.choice(document.labels) if document.labels else None
        size = rng.randint(*core)
        for window in windows(document, size, 0, rng.randint(min(100, size), size)):
            ids, pieces = window_input(document, window)
            targets = window_targets(document, labels, pieces) if labels else tuple(
                [IGNORE] * len(ids) for _ in range(3))
            shown, hide = list(ids), False
            for k, p in enumerate(pieces):
                if p >= 0:
                    if document.first[p]:
                        hide = rng.random() < mask
                    if hide:
                        shown[k] = MASK
            examples.append((shown, ids) + targets)
    return examples


def batches(examples, rng, positions=2048, pool=480):
    """Batches of about that many positions, alike in length, in random order."""
    order = list(range(len(examples)))
    rng.shuffle(order)
    found = []
    for start in range(0, len(order), pool):
        batch, longest = [], 0
        for i in sorted(order[start:start + pool], key=lambda i: -len(examples[i][0])):
            longest = max(longest, len(examples[i][0]))
            if batch and longest * (len(batch) + 1) > positions:
                found.append(batch)
                batch, longest = [], len(examples[i][0])
            batch.append(i)
        if batch:
            found.append(batch)
    rng.shuffle(found)
    return [[examples[i] for i in b] for b in found]


def padded(rows, value):
    length = max(map(len, rows))
    return torch.tensor([r + [value] * (length - len(r)) for r in rows])
