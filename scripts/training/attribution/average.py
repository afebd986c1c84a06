#!/usr/bin/env python3
"""The plain mean of checkpoints that descend from one start (Wortsman et al. 2022, "Model soups")."""
import argparse

import torch

from train import load_state


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("models", nargs="+", help="checkpoints (model.pt) of one shape")
    p.add_argument("--out", required=True)
    a = p.parse_args()
    states = [load_state(path) for path in a.models]
    torch.save({name: sum(s[name].float() for s in states) / len(states) for name in states[0]}, a.out)


if __name__ == "__main__":
    main()
