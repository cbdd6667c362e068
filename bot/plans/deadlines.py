"""Tell who does what by when: a table of the tasks that name a deadline."""

from collections.abc import Sequence

from bot.answer import AnswerStatus, Draft, DraftRow, DraftStatement, DraftTable, Support, TableKind
from bot.plans.tasks import Task, tasks_in
from bot.plans.whole_list import list_cut
from bot.presenting.wording import following_sentence, is_background, lead_sentence
from bot.reading.choice import MIN_PROBABILITY
from bot.reading.readings import Reading
from bot.reading.relevance import Criteria, terms_of
from bot.sources import Sources
from bot.understanding.understanding import Understanding
from corpus.document import LegalDocument, Provision, Unit
from corpus.library import Library
from corpus.record import long_name
from index.retrieval import provisions_of

COLUMNS = ("Ai thực hiện", "Nội dung công việc", "Thời hạn")
CAPTION = "Nhiệm vụ và thời hạn"
# Chosen by hand; no command gives them.
MAX_ROWS = 15
MIN_ROWS = 2  # one task is told in a sentence
MAX_NAMES = 2  # documents that the caption names
MIN_COVERAGE = 0.5  # weighted share of the topic that a task or its heading must hold


def deadline_table(
    understanding: Understanding, tasks: Reading, passages: Reading | None, sources: Sources
) -> Draft | None:
    """Draft a table of tasks; None when there are fewer than MIN_ROWS.

    `tasks` holds the criteria of the topic. Tasks come from the named documents, or else from `passages`.
    """
    criteria = tasks.criteria
    if understanding.named.documents:
        found = _of_documents(understanding.named.documents, criteria)
    else:
        found = _in_passages(passages, criteria, sources.library) if passages else []
    if len(found) < MIN_ROWS:
        return None
    cut = (list_cut(MAX_ROWS, len(found), ", ".join(_names(found))),) if len(found) > MAX_ROWS else ()
    found = found[:MAX_ROWS]
    rows = tuple(_row(document, provision, task) for document, provision, task in found)
    names = _names(found)
    caption = f"{CAPTION} theo {', '.join(names)}" if len(names) <= MAX_NAMES else CAPTION
    return Draft(
        AnswerStatus.ANSWERED,
        statements=tuple(_statements(found)),
        tables=(DraftTable(TableKind.DEADLINES, caption, COLUMNS, rows),),
        warnings=cut,
        retrieved=tuple(dict.fromkeys(document.provision_id(part.locator) for document, part, _ in found)),
    )


Found = tuple[LegalDocument, Provision, Task]  # a task with its provision


def _names(found: Sequence[Found]) -> list[str]:
    """Return the names of the documents that give tasks, each once."""
    return list(dict.fromkeys(long_name(document) for document, _, _ in found))


def _of_documents(documents: Sequence[LegalDocument], criteria: Criteria) -> list[Found]:
    return [
        (document, part, task)
        for document in documents
        for top in document.provisions
        for part in top.walk()
        if not is_background(part)
        for task in tasks_in(part.text)
        if _is_relevant(criteria, part, task)
    ]


def _in_passages(passages: Reading, criteria: Criteria, library: Library) -> list[Found]:
    """Return the tasks in passages, document by document; none when the passages do not answer the question."""
    if criteria.total_weight == 0 or passages.probability < MIN_PROBABILITY:
        return []
    found: list[Found] = []
    for provision_id in provisions_of(passages.hits):
        pair = library.provision(provision_id)
        if pair and pair[1].unit is not Unit.RECORD and not is_background(pair[1]):
            found += [(*pair, task) for task in tasks_in(pair[1].text) if _is_relevant(criteria, pair[1], task)]
    order = {slug: at for at, slug in reversed(list(enumerate(document.slug for document, _, _ in found)))}
    return sorted(found, key=lambda entry: order[entry[0].slug])


def _is_relevant(criteria: Criteria, provision: Provision, task: Task) -> bool:
    return (
        criteria.total_weight == 0 or criteria.coverage(terms_of(f"{provision.heading} {task.source}")) >= MIN_COVERAGE
    )


def _row(document: LegalDocument, provision: Provision, task: Task) -> DraftRow:
    id_ = document.provision_id(provision.locator)
    return DraftRow(
        tuple(
            (DraftStatement(part, (Support(id_, part),)),) if part else () for part in (task.who, task.what, task.when)
        ),
        task.due,
    )


def _statements(found: Sequence[Found]) -> list[DraftStatement]:
    """Return each task as a sentence, for readers without tables; a row of a printed table as its cells."""
    statements: list[DraftStatement] = []
    last = ""
    for document, provision, task in found:
        opens = document.slug != last
        last = document.slug
        id_ = document.provision_id(provision.locator)
        if task.source.startswith("|"):
            text = "; ".join(part for part in (task.who, task.what, task.when) if part)
            supports = tuple(Support(id_, part) for part in (task.who, task.what, task.when) if part)
        else:
            text = (lead_sentence if opens else following_sentence)(document, provision, task.source)
            supports = (Support(id_, task.source),)
        statement = DraftStatement(text, supports, opens, tabled=True)
        statements += [statement] if all(statement.text != one.text for one in statements) else []
    return statements
