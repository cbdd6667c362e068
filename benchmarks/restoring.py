"""How well lost diacritics come back: the share of a question's syllables that `Restorer` gives back as they were typed.

    python -m benchmarks.restoring FOLDER...

FOLDER holds corpus.jsonl, queries.jsonl and qrels.tsv (see benchmarks/folder.py). The counts come from the passages, as those of an
installation come from its library, and from everyday Vietnamese. Each question is restored after all of its marks, half of them and
none were taken away; the last share shows what is changed that should stay.
"""

import argparse
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.folder import Folder, unmarked
from corpus.vietnamese.text import clean
from index.diacritics import WORD, Restorer

TAKEN = (1.0, 0.5, 0.0)  # shares of the words that lose their marks


def restored(folder: Folder, taken: float) -> float:
    """Return the share of syllables that come back as typed when the share `taken` of the words lost their marks."""
    texts = (passage.searchable for passages in folder.documents.values() for passage in passages)
    restorer = Restorer.train(texts).with_common()
    right = total = 0
    for question in folder.questions:
        typed = clean(question.text).lower()
        words = WORD.findall(typed)
        again = WORD.findall(restorer.restore(unmarked(typed, taken)).lower())
        total += len(words)
        right += sum(a == b for a, b in zip(words, again, strict=True))
    return right / total


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    table = Table("set", *(f"{share:.0%} of the marks taken" for share in TAKEN))
    for path in parser.parse_args().folders:
        folder = Folder.load(path)
        table.add_row(path.name, *(f"{restored(folder, share):.4f}" for share in TAKEN))
    Console().print(table)


if __name__ == "__main__":
    main()
