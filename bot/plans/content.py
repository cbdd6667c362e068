"""Answer questions about what texts say, each sub-question from provisions."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.answer import AnswerStatus, Caution, Draft, DraftStatement
from bot.plans.comparison import compare
from bot.plans.particulars import describe
from bot.plans.refusal import refuse
from bot.plans.whole_list import WholeList, introduces_list, whole_list
from bot.reading.readings import Reading
from bot.reading.sentences import ScoredSentence, to_statements
from bot.replies import ELSEWHERE, PART_NOT_FOUND
from bot.sources import Sources
from bot.understanding.asked_for import WHOLE_LIST, Asks
from bot.understanding.searches import ContentQuestion, Search
from corpus.document import Locator
from corpus.library import Library
from corpus.record import long_name
from index.retrieval import Hit, provisions_of


def answer_content(
    content: ContentQuestion, readings: Mapping[Search, Reading], day: date, sources: Sources, asks: Asks = Asks.OTHER
) -> Draft:
    """Answer each sub-question, and say which have no answer; a comparison becomes a table. `asks` is the question's type."""
    if content.sides:
        return compare(content, readings, day, sources)
    documents = content.named.documents
    chosen: dict[tuple[str, str], ScoredSentence] = {}
    seen: list[Hit] = []
    problems: list[Caution] = []
    told: list[DraftStatement] = []
    for part in content.sub_questions:
        if part.search is None:
            told += [
                statement
                for document in documents
                for statement in describe(document, part.facets, sources.library, day)[0]
                if statement not in told
            ]
            continue
        reading = readings[part.search]
        seen += reading.hits
        chosen.update({(candidate.provision_id, candidate.sentence): candidate for candidate in reading.chosen})
        if not reading.chosen:
            problems.append(Caution("part_not_found", PART_NOT_FOUND.format(part=part.text.strip(" ?.,"))))
    retrieved = provisions_of(seen)
    if not chosen and not told:
        asked = " ".join(part.text for part in content.sub_questions)
        read = [readings[part.search] for part in content.sub_questions if part.search]
        return refuse(asked, read, documents, sources.library)
    slugs = {document.slug for document in documents}
    if slugs and chosen and not slugs & {candidate.document.slug for candidate in chosen.values()}:
        names = ", ".join(long_name(document) for document in documents)
        problems.append(Caution("found_elsewhere", ELSEWHERE.format(names=names)))
    status = AnswerStatus.ANSWERED_PARTLY if problems else AnswerStatus.ANSWERED
    said, cut = _told(list(chosen.values()), sources.library, whole=asks in WHOLE_LIST)
    return Draft(status, (*told, *said), warnings=(*problems, *cut), retrieved=retrieved)


def _told(
    chosen: Sequence[ScoredSentence], library: Library, *, whole: bool
) -> tuple[list[DraftStatement], list[Caution]]:
    """Word sentences as statements, and say which lists are cut.

    A sentence that introduces a list stands with its items; `whole`: so do two items of one list.
    """
    lists = [_list_of(one, chosen, library, whole=whole) for one in chosen]
    listed = {support for items in lists for item in items.statements for support in item.supports}
    found: list[DraftStatement] = []
    for statement, items in zip(to_statements(chosen), lists, strict=True):
        if items.statements:
            found += [item for item in items.statements if item not in found]
        elif statement.supports[-1] not in listed:
            found.append(statement)
    return found, list(dict.fromkeys(caution for items in lists for caution in items.cautions))


def _list_of(one: ScoredSentence, chosen: Sequence[ScoredSentence], library: Library, *, whole: bool) -> WholeList:
    """Return the list that a sentence introduces, or when `whole` the one with it and another chosen sentence as items."""
    if one.sentence.endswith(":"):
        return whole_list(one.document, one.provision)
    above = Locator(one.provision.locator.steps[:-1])
    beside = any(
        other.document.slug == one.document.slug
        and other.provision.locator != one.provision.locator
        and other.provision.locator.steps[:-1] == above.steps
        for other in chosen
    )
    pair = library.provision(one.document.provision_id(above)) if whole and beside and above.steps else None
    return whole_list(one.document, pair[1]) if pair and introduces_list(pair[1]) else WholeList()
