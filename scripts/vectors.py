"""Embed the shipped digests for index/digests.npz: `make vectors`, after a digest, its cutting or the model changed."""

import tempfile
from pathlib import Path

from pydantic import SecretStr

from api.library.opening import open_library
from api.settings.settings import Settings
from index.embedding import BundledEmbedding
from index.ready_made import save
from index.source import LibraryPassages


def texts_of_digests() -> list[str]:
    """Return what is embedded of the shipped digests, in order."""
    with tempfile.TemporaryDirectory() as folder:
        # A database that the environment names is somebody's own.
        library = open_library(Settings(data_dir=Path(folder), database_url=SecretStr("")))
        passages = LibraryPassages(library)
        texts = [passage.searchable for slug in sorted(passages.fingerprints()) for passage in passages.passages(slug)]
        library.engine.dispose()
    return list(dict.fromkeys(texts))


def main() -> None:
    """Write the file."""
    model, texts = BundledEmbedding(), texts_of_digests()
    save(model.name, texts, model.compute(texts))
    print(f"{len(texts)} vectors")


if __name__ == "__main__":
    main()
