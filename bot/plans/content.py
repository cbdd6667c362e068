"""Answer questions about what texts say, each sub-question from provisions."""

from collections.abc import Iterable, Mapping
from datetime import date

from bot.answer import AnswerStatus, Caution, Draft, DraftStatement
from bot.plans.comparison import compare
from bot.plans.particulars import describe
from bot.plans.refusal import refuse
from bot.plans.whole_list import list_cut
from bot.presenting.citations import locator_text
from bot.reading.choice import MAX_ITEMS
from bot.reading.readings import Reading
from bot.reading.sentences import ScoredSentence, to_statements
from bot.replies import ELSEWHERE, PART_NOT_FOUND
from bot.sources import Sources
from bot.understanding.searches import ContentQuestion, Search
from corpus.record import long_name
from index.retrieval import Hit, provisions_of


def answer_content(content: ContentQuestion, readings: Mapping[Search, Reading], day: date, sources: Sources) -> Draft:
    """Answer each sub-question, and say which have no answer; a comparison becomes a table."""
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
    problems += _cut_lists(chosen.values())
    statements = (*told, *to_statements(list(chosen.values())))
    return Draft(status, statements, warnings=tuple(problems), retrieved=retrieved)


def _cut_lists(chosen: Iterable[ScoredSentence]) -> list[Caution]:
    """Return a caution for each list of which a part is left out."""
    return [
        list_cut(
            MAX_ITEMS,
            len(one.provision.children),
            f"{locator_text(one.document, one.provision)} {long_name(one.document)}".strip(),
        )
        for one in chosen
        if one.sentence.endswith(":") and len(one.provision.children) > MAX_ITEMS
    ]
