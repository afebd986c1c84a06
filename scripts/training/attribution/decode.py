"""From the network's three outputs to attributions. The Java decoder follows this file.

1. Each word takes the outputs at its first piece, from the window in whose core it lies.
2. Viterbi over the tags' log-probabilities: an I- tag only after a tag of its kind; O carries a small penalty.
3. Each content span asks its words' pointers for its cue and its source: the predicted span with the highest
   mean log-probability, if that is higher than "none" ([CLS]). If none wins, the fallback may make a span of the
   word that the pointers name.
4. Contents with the same cue and the same source are one attribution.
5. A logistic of three features is its confidence; those below LEAST are dropped. evaluate.py --confidence fits it. (After its rules, Java drops
   those without a source below 0.6, too.)
"""
import numpy as np
import torch

from data import CONTENT, CUE, PAD, SOURCE, padded, window_input, windows

CORE, CONTEXT = 222, 32  # pieces of a window at run time
REACH = 400              # words between a content and the start of its cue or source, at most
FLOOR = 1e-4             # added to a pointer probability before its logarithm
OUTSIDE_PENALTY = 0.0    # taken from the log-probability of O
FALLBACK_SHARE = 0.35    # mean pointer probability that a word needs to become a span by itself
FALLBACK_MASS = 0.25     # tag probability that widens it to the right
FALLBACK_WORDS = 12
COEFFICIENTS = (-0.4689, 0.9255, 0.0609, 0.1165)  # bias, content, cue, source
LEAST = 0.42             # confidence an attribution needs
ALLOWED = np.zeros((7, 7), np.float32)
for _inside in (CONTENT + 1, CUE + 1, SOURCE + 1):
    for _before in range(7):
        if _before not in (_inside - 1, _inside):
            ALLOWED[_before, _inside] = -1e9


def word_outputs(run, document, core=CORE, context=CONTEXT, size=8):
    """Tag log-probabilities [words, 7] and, per word, (word of each position, source row, cue row).

    run(ids, mask) gives the three logits as numpy arrays [batch, length, ...].
    """
    logs = np.zeros((len(document.words), 7), np.float32)
    rows = [None] * len(document.words)
    cut = windows(document, core, context)
    for start in range(0, len(cut), size):
        group = cut[start:start + size]
        inputs = [window_input(document, w) for w in group]
        ids = padded([i[0] for i in inputs], PAD)
        mask = (ids != PAD).long()
        tags, source, cue = run(ids.numpy(), mask.numpy())
        for b, (window, (_, pieces)) in enumerate(zip(group, inputs)):
            length = len(pieces)
            at = np.array([document.word_of.get(p, -1) for p in pieces])  # the word at each position; -1 for others
            for k, word in enumerate(at):
                if word >= 0 and pieces[k] >= window[1]:
                    logs[word] = log_softmax(tags[b][k])
                    rows[word] = (at, softmax(source[b][k, :length]), softmax(cue[b][k, :length]))
    return logs, rows


def log_softmax(x):
    x = x - x.max()
    return x - np.log(np.exp(x).sum())


def softmax(x):
    return np.exp(log_softmax(x))


def torch_runner(net, device="cpu"):
    def run(ids, mask):
        with torch.inference_mode():
            return [t.cpu().numpy() for t in net(torch.from_numpy(ids).to(device), torch.from_numpy(mask).to(device))]
    return run


def onnx_runner(path, threads=1):
    import onnxruntime
    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = threads
    settings.add_session_config_entry("optimization.disable_specified_optimizers", "SkipLayerNormFusion")  # as Java does
    session = onnxruntime.InferenceSession(path, settings, providers=["CPUExecutionProvider"])

    def run(ids, mask):
        rows = [session.run(["tags", "source", "cue"], {"input_ids": row[:length][None]})  # it knows no padding
                for row, length in zip(ids, mask.sum(1))]
        return [[output[0] for output in column] for column in zip(*rows)]
    return run


def best_tags(logs, penalty=OUTSIDE_PENALTY):
    if not len(logs):
        return []
    score = logs.copy()
    score[:, 0] -= penalty
    value = score[0].copy()
    value[[CONTENT + 1, CUE + 1, SOURCE + 1]] = -1e9
    back = []
    for row in score[1:]:
        step = value[:, None] + ALLOWED
        from_ = step.argmax(0)
        back.append(from_)
        value = step[from_, range(7)] + row
    tags = [int(value.argmax())]
    for from_ in reversed(back):
        tags.append(int(from_[tags[-1]]))
    return tags[::-1]


def spans(tags, kind):
    found, begin = [], None
    for i, tag in enumerate(list(tags) + [0]):
        if begin is not None and tag != kind + 1:
            found.append((begin, i))
            begin = None
        if tag == kind:
            begin = i
    return found


def pointed(content, candidates, rows, which):
    """(candidate or None, its mean log-probability)"""
    words = range(*content)
    best, score = None, np.mean([np.log(rows[w][which][0] + FLOOR) for w in words])
    for span in candidates:
        if abs(span[0] - content[0]) < REACH or abs(span[0] - content[1]) < REACH:
            value = np.mean([np.log(rows[w][which][(rows[w][0] >= span[0]) & (rows[w][0] < span[1])].sum() + FLOOR)
                             for w in words])
            if value > score:
                best, score = span, value
    return best, score


def fallback(content, tags, logs, rows, which, kind):
    """The pointers name a word that the tags missed: take it, widened over words with some tag mass."""
    sums, none = {}, 0.0
    for w in range(*content):
        words, row = rows[w][0], rows[w][which]
        none += row[0]
        for k in np.flatnonzero(row > 0.02):
            if words[k] >= 0:
                sums[words[k]] = sums.get(words[k], 0.0) + row[k]
    if not sums:
        return None
    word = max(sums, key=sums.get)
    if sums[word] <= none or sums[word] / (content[1] - content[0]) < FALLBACK_SHARE or tags[word]:
        return None
    end = word + 1
    while (end < len(tags) and end - word < FALLBACK_WORDS and not tags[end]
           and np.exp(logs[end][kind]) + np.exp(logs[end][kind + 1]) > FALLBACK_MASS):
        end += 1
    return word, end


def features(found):
    """content: logit of the mean, over content words, of the larger of the B- and I-CONTENT probabilities;
    cue, source: mean, over the contents, of the mean log-probability that their words' pointers give to the span
    that won among the predicted ones and none (a fallback's span does not count: none won)."""
    inside = np.exp(np.array([x for part in found["inside"] for x in part]))
    mean = min(max(float(inside.mean()), 1e-4), 1 - 1e-4)
    cue, source = np.mean(np.array(found["scores"]), axis=0)
    return np.array([1.0, np.log(mean / (1 - mean)), cue, source])


def confidence(found):
    return float(1 / (1 + np.exp(-features(found) @ np.array(COEFFICIENTS))))


def attributions(logs, rows, penalty=OUTSIDE_PENALTY, use_fallback=True, least=LEAST):
    """[{'words': content spans, 'cue': span or None, 'source': span or None, 'confidence': ...}], spans in words."""
    tags = best_tags(logs, penalty)
    cues, sources = spans(tags, CUE), spans(tags, SOURCE)
    merged = []
    for content in spans(tags, CONTENT):
        cue, cue_score = pointed(content, cues, rows, 2)
        source, source_score = pointed(content, sources, rows, 1)
        if use_fallback:
            source = source or fallback(content, tags, logs, rows, 1, SOURCE)
            cue = cue or fallback(content, tags, logs, rows, 2, CUE)
        inside = [max(logs[w][CONTENT], logs[w][CONTENT + 1]) for w in range(*content)]
        part = {"words": [content], "inside": [inside], "scores": [(cue_score, source_score)]}
        same = next((m for m in merged if cue is not None and m["cue"] == cue and m["source"] == source), None)
        if same:
            for key in part:
                same[key] += part[key]
        else:
            merged.append({"cue": cue, "source": source, **part})
    for found in merged:
        found["confidence"] = confidence(found)
    return [found for found in merged if found["confidence"] >= least]


def characters(document, span):
    return [document.words[span[0]][1], document.words[span[1] - 1][2]]


def as_record(document, found):
    """The referee's form: offsets in code points."""
    return {"doc": document.name, "quotes": [
        {"content": [characters(document, s) for s in a["words"]],
         "cue": characters(document, a["cue"]) if a["cue"] else None,
         "source": characters(document, a["source"]) if a["source"] else None} for a in found]}
