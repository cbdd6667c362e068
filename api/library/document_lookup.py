"""Find a document, or a provision of it, by what users and assistants type."""

from bot.presenting.wording import no_provision
from bot.suggesting.citation_lookup import NOT_IN_LIBRARY
from bot.understanding.named_documents import resolve
from corpus.citation.finding import find_provision
from corpus.citation.parsing import parse_citations
from corpus.document import LegalDocument, Locator, Provision
from corpus.library import Library
from corpus.record import long_name


def look_up_document(library: Library, number: str, locator: str) -> tuple[LegalDocument, Provision | None] | str:
    """Return a document and a provision (None without a locator), or a Vietnamese sentence that says why there is none.

    `number` is a slug, a number or a name; `locator` a path ("dieu-2") or words ("Điều 2").
    """
    document = library.document(number)
    if document is None:
        named = resolve(tuple(parse_citations(number)), (), library)
        if named.ambiguous:
            names = "; ".join(f"{long_name(d)} ({d.slug})" for d in named.ambiguous[0][1])
            return f"Có nhiều văn bản khớp với “{number}”: {names}."
        if not named.targets:
            return NOT_IN_LIBRARY.format(names=f"văn bản “{number}”")
        document = named.targets[0][0]
    if not locator:
        return document, None
    wanted = _locators(locator)
    provision = next((p for path in wanted if (p := find_provision(document, path))), None)
    if provision is None:
        return no_provision(document, wanted[0]) if wanted else f"Không hiểu vị trí “{locator}”."
    return document, provision


def _locators(text: str) -> list[Locator]:
    """Read a path ("dieu-2") or words ("Điều 2"); words may mean several places."""
    try:
        return [Locator.parse(text)]
    except ValueError:
        return [path for citation in parse_citations(text) for path in citation.locators]
