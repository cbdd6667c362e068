"""Look into the library for what answers a question: retrieve passages and choose sentences out of them."""

from dataclasses import replace
from datetime import date

from bot.plans.sentences import Candidate, choose
from bot.sources import Sources
from bot.understanding.follow_up import Standalone
from bot.understanding.named_documents import Named
from bot.understanding.question_type import without
from bot.understanding.relevance import need_of
from corpus.citation.finding import holds
from corpus.citation.parsing import parse_citations
from corpus.document import Locator
from index.retrieval import Hit

RETRIEVED = 12
# A document that the question names stands before others, but an answer elsewhere is not lost.
NAMED_BONUS = 0.25


def find(
    text: str, background: str, day: date, named: Named, alone: Standalone, sources: Sources
) -> tuple[list[Candidate], list[Hit]]:
    """Retrieve and choose; returns what answers and what was looked at.

    Named documents come first, and are the only ones when the question is about nothing else.
    """
    focus = [document.slug for document in named.documents] or list(alone.focus)
    bare, behind = (without(part, tuple(parse_citations(part))) for part in (text, background))
    query = sources.retriever.query(bare, behind)
    need = need_of(text, query.needed, sources.retriever.rarity, query.compounds)
    inside = _in_place(sources.retriever.search(query, RETRIEVED, focus, day), named) if focus else []
    if named.limited:
        return choose(need, inside, sources.library, named=frozenset(focus)), inside
    if alone.focus and not named.documents:
        # A conversation stays on its document as long as that answers.
        found = choose(need, inside, sources.library, named=frozenset(focus) if alone.background else frozenset())
        if found:
            return found, inside
    hits = _merged(inside, sources.retriever.search(query, RETRIEVED, named.slugs_within, day))
    return choose(need, hits, sources.library, named=frozenset(focus)), hits


def _merged(inside: list[Hit], outside: list[Hit]) -> list[Hit]:
    """Put the hits of the named documents before the others of the same worth."""
    if not inside:
        return outside
    preferred = {hit.passage.id for hit in inside}
    scale = 1.0 - NAMED_BONUS
    hits = [replace(hit, score=scale * hit.score + NAMED_BONUS) for hit in inside]
    hits += [replace(hit, score=scale * hit.score) for hit in outside if hit.passage.id not in preferred]
    return sorted(hits, key=lambda hit: -hit.score)[:RETRIEVED]


def _in_place(hits: list[Hit], named: Named) -> list[Hit]:
    """Keep the hits under the locators that were typed, unless that leaves none."""
    wanted = [(document.slug, locator) for document, locators in named.targets for locator in locators]
    kept = [hit for hit in hits if any(_under(hit, slug, locator) for slug, locator in wanted)]
    return kept or hits


def _under(hit: Hit, slug: str, locator: Locator) -> bool:
    paths = (Locator.parse(id_.partition("#")[2]) for id_ in hit.passage.provision_ids)
    return hit.passage.slug == slug and any(holds(path, locator) for path in paths)
