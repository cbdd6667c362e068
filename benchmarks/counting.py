"""Count how everyday Vietnamese is marked, for questions whose words no law has: writes index/common.json.gz.

    python -m benchmarks.counting FILE.jsonl...

Every `text` field is counted, syllables and pairs of neighbours. Only counts are kept, and only of what stands in several texts, so that
nothing of a single text can be read back.
"""

import argparse
import json
from collections import Counter
from itertools import pairwise
from pathlib import Path

from corpus.vietnamese.text import clean
from index.diacritics import COMMON, WORD, Restorer

LEAST_TEXTS = 3
MOST_PAIRS = 60_000


def count(texts: list[str]) -> Restorer:
    """Return the counts of syllables and pairs that stand in at least LEAST_TEXTS texts."""
    single: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    held: Counter[str] = Counter()
    for text in texts:
        words = WORD.findall(clean(text).lower())
        both = [f"{left} {right}" for left, right in pairwise(words)]
        single.update(words)
        pairs.update(both)
        held.update({*words, *both})
    kept = [(pair, number) for pair, number in pairs.most_common() if held[pair] >= LEAST_TEXTS]
    return Restorer(
        {word: number for word, number in single.items() if held[word] >= LEAST_TEXTS}, dict(kept[:MOST_PAIRS])
    )


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    texts = [
        str(json.loads(line)["text"])
        for path in parser.parse_args().files
        for line in path.read_text("utf-8").splitlines()
        if line.strip()
    ]
    count(texts).save(COMMON)


if __name__ == "__main__":
    main()
