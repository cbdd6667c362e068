"""Keep answers within the documents that a caller limits them to."""

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
MAX_NAMED = 3  # documents of a limit that a sentence names; chosen by hand: a site may have twenty


def outside_limit_message(named: NamedDocuments) -> str:
    """Say which documents are outside the limit, and what the limit is."""
    return OUTSIDE.format(documents=_listing(named.within), names=", ".join(named.outside))


def within_limit(draft: Draft, named: NamedDocuments) -> Draft:
    """Return a draft without what cites a document outside the limit, also one that replaced or guides a cited one."""
    if not named.within:
        return draft
    slugs = named.slugs_within or ()

    def inside(said: DraftStatement) -> bool:
        return all(_slug(support.provision_id) in slugs for support in said.supports)

    statements = tuple(said for said in draft.statements if inside(said))
    nearest = tuple(support for support in draft.nearest if _slug(support.provision_id) in slugs)
    if not statements and not nearest and (draft.statements or draft.nearest or draft.message.startswith(NOT_FOUND)):
        return Draft(AnswerStatus.NOT_FOUND, message=NOT_FOUND_WITHIN.format(documents=_listing(named.within)))
    failed = frozenset(said for said in table_statements(draft.tables) if not inside(said))
    return replace(
        draft,
        statements=statements,
        nearest=nearest,
        tables=without_failed_rows(draft.tables, failed),
        retrieved=tuple(id_ for id_ in draft.retrieved if _slug(id_) in slugs),
    )


def _slug(provision_id: str) -> str:
    return provision_id.partition("#")[0]


def _listing(documents: tuple[LegalDocument, ...]) -> str:
    """Return "Nghị quyết số 68/NQ-CP, Quyết định số 749/QĐ-TTg", and how many more there are."""
    names = ", ".join(long_name(document) for document in documents[:MAX_NAMED])
    return OTHERS.format(names=names, count=len(documents) - MAX_NAMED) if len(documents) > MAX_NAMED else names
