"""Questions that set documents or years side by side: each side is asked for itself, so that none is lost."""

import re

from bot.naming import Named
from bot.routing import without
from corpus.citation import parse_citations
from corpus.language import fold

_COMPARES = re.compile(
    r"\b(?:so sanh|so voi|khac (?:gi|nhau|the nao|biet)|giong|thay doi|hon|truoc day|cao hon|thap hon|cu va)\b"
)
_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/-])")
MOST = 3  # sides


def compared(text: str, named: Named) -> list[tuple[str, Named]]:
    """Return each side as a question of its own with the document it is about; empty when nothing is compared."""
    if 2 <= len(named.targets) <= MOST and not named.missing:
        bare = _COMPARES.sub(" ", without(text, tuple(parse_citations(text))))
        return [(bare, Named((target,))) for target in named.targets]
    return [(side, named) for side in _years(text)]


def _years(text: str) -> list[str]:
    """Return the question once for each of two or three years, "2025 và 2030"; a span ("2021-2025") is one."""
    found = list(_YEAR.finditer(text))
    years = list(dict.fromkeys(match[0] for match in found))
    joined = re.search(r"(?:19|20)\d\d(?: (?:va|voi|so voi|hay|,))+ (?:den |toi )?(?:nam )?(?:19|20)\d\d", fold(text))
    if not 2 <= len(years) <= MOST or not (joined or _COMPARES.search(fold(text))):
        return []
    return [_YEAR.sub(lambda match, year=year: match[0] if match[0] == year else " ", text) for year in years]  # type: ignore[misc]
