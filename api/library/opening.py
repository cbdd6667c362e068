"""Open the library alone: what look-ups need, without loading the index and its libraries."""

from datetime import date

from api.settings.settings import Settings
from corpus.digest import read_digest, shipped_digests
from corpus.library import Library


def open_library(settings: Settings) -> Library:
    """Open the library and put the shipped digests in step with the package."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    library = Library.open(settings.database)
    library.sync_digests(read_digest(path.read_text("utf-8"), path.name) for path in shipped_digests())
    return library


def today() -> date:
    """Return the day whose law counts when the caller names none."""
    return date.today()  # noqa: DTZ011 - the law changes at midnight where the server stands
