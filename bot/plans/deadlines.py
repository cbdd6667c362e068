"""Questions for who does what by when: every task of the documents asked about that names a time, as a table."""

import re
from collections.abc import Sequence

from bot.answer import AnswerStatus, Draft, DraftRow, DraftStatement, DraftTable, Support, TableKind
from bot.plans.sentences import answerable
from bot.plans.tasks import Task, tasks_in
from bot.presenting.wording import follow, is_background, lead
from bot.question import Question
from bot.sources import Sources
from bot.understanding.named_documents import Named
from bot.understanding.question_type import without
from bot.understanding.relevance import Need, need_of, terms_of
from corpus.citation.parsing import parse_citations
from corpus.document import LegalDocument, Provision, Unit
from corpus.record import long_name
from corpus.vietnamese.text import fold
from index.query import without_chatter
from index.retrieval import provisions_of

COLUMNS = ("Ai thực hiện", "Nội dung công việc", "Thời hạn")
CAPTION = "Nhiệm vụ và thời hạn"
MOST = 15  # rows
FEWEST = 2  # one task is a sentence, no table
SEARCHED = 30  # passages looked at when no document is named
LEAST = 0.5  # share of what is asked that a task or its heading must hold
# Folded: the tasks of somebody and their times, or all times of something.
_WHO = r"\bai\b|(?:co quan|don vi|bo|cap|so|ben) nao|lam (?:nhung )?(?:gi|viec gi)|nhiem vu|phan cong|cong viec|trach nhiem"
_WHEN = r"\bhan\b(?! che)|han chot|thoi han|deadline|moc thoi gian|cac moc|tien do|bao gio|khi nao|lo trinh|xong truoc"
_ALL_TIMES = re.compile(
    r"(?:cac|nhung|liet ke|bang|tong hop|tat ca)(?: \w+){0,2} (?:thoi han|han chot|deadline|moc(?: thoi gian)?|moc han|lich)\b|"
    r"phan cong (?:nhiem vu|thuc hien|cong viec)|(?:bang|danh sach) (?:nhiem vu|cong viec)|lich (?:cong viec|thuc hien)"
)
_BOTH = re.compile(
    rf"(?:{_WHO}).{{0,60}}(?:{_WHEN}) ?(?:nao|gi|may|the nao|ra sao|khi nao|bao gio|$|[?,;]| theo| trong| cua| den)"
)
_PLURAL = re.compile(
    r"lam (?:nhung )?(?:gi|viec gi)|nhung viec|cac nhiem vu|nhiem vu (?:gi|nao)|cac viec|ai lam|viec gi|don vi nao lam|phan cong"
)
_ASKING = re.compile(
    rf"{_ALL_TIMES.pattern}|{_WHO}|{_WHEN}|\bai\b|lam gi|phai|nhu the nao|bang|liet ke|cac|nhung|tong hop|moc"
)


def asks_deadlines(text: str) -> bool:
    """Tell whether a question asks for tasks with their times: "ai làm gì, hạn nào", "các mốc thời hạn của …"."""
    folded = fold(text)
    return bool(_ALL_TIMES.search(folded) or (_BOTH.search(folded) and _PLURAL.search(folded)))


def deadlines(question: Question, named: Named, sources: Sources) -> Draft | None:
    """Return the tasks as a draft with a table; None when there are fewer than two, which a sentence answers."""
    bare = without_chatter(_ASKING.sub(" ", fold(without(question.text, tuple(parse_citations(question.text))))))
    query = sources.retriever.query(bare)
    need = need_of(bare, query.needed, sources.retriever.rarity)
    found = _of_documents(named.documents, need) if named.documents else _searched(question, need, sources)
    if len(found) < FEWEST:
        return None
    found = found[:MOST]
    rows = tuple(_row(document, provision, task) for document, provision, task in found)
    names = list(dict.fromkeys(long_name(document) for document, _, _ in found))
    caption = f"{CAPTION} theo {', '.join(names)}" if len(names) <= FEWEST else CAPTION
    return Draft(
        AnswerStatus.ANSWERED,
        statements=tuple(_statements(found)),
        tables=(DraftTable(TableKind.DEADLINES, caption, COLUMNS, rows),),
        retrieved=tuple(dict.fromkeys(document.provision_id(part.locator) for document, part, _ in found)),
    )


Found = tuple[LegalDocument, Provision, Task]


def _of_documents(documents: Sequence[LegalDocument], need: Need) -> list[Found]:
    return [
        (document, part, task)
        for document in documents
        for top in document.provisions
        for part in top.walk()
        if not is_background(part)
        for task in tasks_in(part.text)
        if _asked(need, part, task)
    ]


def _searched(question: Question, need: Need, sources: Sources) -> list[Found]:
    """Look where the search leads; nothing when the passages do not speak of what is asked."""
    if need.total == 0:
        return []
    hits = sources.retriever.search(sources.retriever.query(question.text), SEARCHED, as_of=question.as_of)
    if not hits or not answerable(need, hits[:8], named=False):
        return []
    found: list[Found] = []
    for provision_id in provisions_of(hits):
        pair = sources.library.provision(provision_id)
        if pair and pair[1].unit is not Unit.RECORD and not is_background(pair[1]):
            found += [(*pair, task) for task in tasks_in(pair[1].text) if _asked(need, pair[1], task)]
    order = {slug: at for at, slug in reversed(list(enumerate(document.slug for document, _, _ in found)))}
    return sorted(found, key=lambda entry: order[entry[0].slug])


def _asked(need: Need, provision: Provision, task: Task) -> bool:
    return need.total == 0 or need.coverage(terms_of(f"{provision.heading} {task.source}")) >= LEAST


def _row(document: LegalDocument, provision: Provision, task: Task) -> DraftRow:
    id_ = document.provision_id(provision.locator)
    return DraftRow(
        tuple(
            (DraftStatement(part, (Support(id_, part),)),) if part else () for part in (task.who, task.what, task.when)
        ),
        task.due,
    )


def _statements(found: Sequence[Found]) -> list[DraftStatement]:
    """Say each task in its own words for those who see no table; a table's row is said by its cells."""
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
            text = (lead if opens else follow)(document, provision, task.source)
            supports = (Support(id_, task.source),)
        statement = DraftStatement(text, supports, opens, tabled=True)
        statements += [statement] if all(statement.text != one.text for one in statements) else []
    return statements
