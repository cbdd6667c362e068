"""Questions whose answer is a list of documents: "các văn bản về chuyển đổi số"."""

from bot.answer import AnswerStatus, Draft, DraftStatement
from bot.plans.particulars import describe
from bot.question import Question
from bot.sources import Sources
from bot.understanding.question_type import Facet
from bot.understanding.relevance import need_of, terms_of
from corpus.document import LegalDocument

LISTED = 10
SEARCHED = 60
LEAST = 0.6  # share of the topic that a document's title, names or headings must hold


def list_documents(
    topic: str, question: Question, sources: Sources, within: tuple[LegalDocument, ...] = ()
) -> Draft | None:
    """Return the documents, of some or of all, whose title or other names hold the topic, each by its record; None when there is none."""
    query = sources.retriever.query(topic)
    need = need_of(topic, query.needed, sources.retriever.rarity)
    hits = sources.retriever.search(query, SEARCHED, as_of=question.as_of)
    order = {slug: at for at, slug in enumerate(dict.fromkeys(hit.passage.slug for hit in hits))}
    found: list[tuple[float, int, list[DraftStatement]]] = []
    for document in within or sources.library.documents():
        share = need.coverage(terms_of(" ".join((document.kind, document.title, *document.aliases))))
        if share >= LEAST:
            statements, _ = describe(document, (Facet.SUBJECT, Facet.VALIDITY), sources.library, question.as_of)
            subject = [one for one in statements if "Tên gọi của" in one.text][:1] or statements[:1]
            found.append((-share, order.get(document.slug, len(order)), subject))
    if not found:
        return None
    statements = [
        statement for _, _, subject in sorted(found, key=lambda entry: entry[:2])[:LISTED] for statement in subject
    ]
    return Draft(AnswerStatus.ANSWERED, tuple(statements))
