"""The documents that a caller limits answers to: what is named beside them is told, and nothing drafted may cite it."""

from dataclasses import replace

from bot.answer import AnswerStatus, Draft, DraftStatement
from bot.presenting.answer_builder import table_statements, without_failed_rows
from bot.replies import NOT_FOUND
from bot.understanding.named_documents import NamedDocuments
from corpus.document import LegalDocument
from corpus.record import long_name

OUTSIDE = "Ở đây tôi chỉ trả lời theo {documents}, nên không trả lời về {names}."
NOT_FOUND_WITHIN = "Tôi không tìm thấy quy định trả lời câu hỏi này trong {documents}, nên không đưa ra câu trả lời."
OTHERS = "{names} và {count} văn bản khác"
MAX_NAMED = 3  # documents of a limit that a sentence names: a site may have twenty


def outside_limit_message(named: NamedDocuments) -> str:
    """Say that what was named is not among the documents that are answered from here."""
    return OUTSIDE.format(documents=_listing(named.within), names=", ".join(named.outside))


def within_limit(draft: Draft, named: NamedDocuments) -> Draft:
    """Take out of a draft what rests on a document outside the caller's limit, be it one that replaced or guides a cited one."""
    if not named.within:
        return draft
    slugs = named.slugs_within or ()

    def inside(said: DraftStatement) -> bool:
        return all(_slug(support.provision_id) in slugs for support in said.supports)

    statements = tuple(said for said in draft.statements if inside(said))
    if not statements and (draft.statements or draft.message == NOT_FOUND):
        return Draft(AnswerStatus.NOT_FOUND, message=NOT_FOUND_WITHIN.format(documents=_listing(named.within)))
    failed = frozenset(said for said in table_statements(draft.tables) if not inside(said))
    return replace(
        draft,
        statements=statements,
        tables=without_failed_rows(draft.tables, failed),
        retrieved=tuple(id_ for id_ in draft.retrieved if _slug(id_) in slugs),
    )


def _slug(provision_id: str) -> str:
    return provision_id.partition("#")[0]


def _listing(documents: tuple[LegalDocument, ...]) -> str:
    """Return "Nghị quyết số 68/NQ-CP, Quyết định số 749/QĐ-TTg", and how many more there are."""
    names = ", ".join(long_name(document) for document in documents[:MAX_NAMED])
    return OTHERS.format(names=names, count=len(documents) - MAX_NAMED) if len(documents) > MAX_NAMED else names
