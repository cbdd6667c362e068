"""Count syllables and pairs of everyday Vietnamese, to restore diacritics of words that no law has: writes index/common.json.gz.

    python -m benchmarks.counting FILE.jsonl...

The `text` field of each line is counted. The file holds counts only, and only of syllables and pairs that occur in several texts, so
that no single text can be reconstructed.
"""

import argparse
import json
from collections import Counter
from itertools import pairwise
from pathlib import Path

from corpus.vietnamese.text import clean
from index.diacritics import COMMON, WORD, Restorer

LEAST_TEXTS = 3  # texts; fewer could identify one
MOST_PAIRS = 60_000  # the most frequent ones; the file, which is shipped, is 145 kB with them


def count(texts: list[str]) -> Restorer:
    """Return the counts of syllables and of pairs of neighbours that occur in at least LEAST_TEXTS texts."""
    single: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    texts_with: Counter[str] = Counter()
    for text in texts:
        words = WORD.findall(clean(text).lower())
        both = [f"{left} {right}" for left, right in pairwise(words)]
        single.update(words)
        pairs.update(both)
        texts_with.update({*words, *both})
    frequent = [(pair, number) for pair, number in pairs.most_common() if texts_with[pair] >= LEAST_TEXTS]
    return Restorer(
        {word: number for word, number in single.items() if texts_with[word] >= LEAST_TEXTS},
        dict(frequent[:MOST_PAIRS]),
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
