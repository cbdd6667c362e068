"""Open the library without the index, whose libraries take seconds to load; look-ups need no index."""

from datetime import date

from api.settings.settings import Settings
from corpus.digest import read_digest, shipped_digests
from corpus.library import Library


def open_library(settings: Settings) -> Library:
    """Open the library, migrate its database and add or update the digests that ship with the package."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    library = Library.open(settings.database)
    library.sync_digests(read_digest(path.read_text("utf-8"), path.name) for path in shipped_digests())
    return library


def today() -> date:
    """Return the day for which validity is checked when the user names none."""
    return date.today()  # noqa: DTZ011 - the local day: the server stands in Vietnam
