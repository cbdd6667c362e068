"""List the documents on a topic: "các văn bản về chuyển đổi số"."""

from bot.answer import AnswerStatus, Draft, DraftStatement
from bot.plans.particulars import describe
from bot.plans.whole_list import list_cut
from bot.reading.readings import Reading
from bot.reading.relevance import terms_of
from bot.understanding.facets import Facet
from bot.understanding.understanding import Understanding
from corpus.library import Library

# Chosen by hand; no command gives them.
MAX_LISTED = 10
MIN_COVERAGE = 0.6  # weighted share of the topic that a document's kind, title and names must hold


def list_documents(understanding: Understanding, reading: Reading, library: Library) -> Draft | None:
    """List the documents whose title or other names hold the topic, each by its record; None when there is none.

    Documents that hold the same share of it come in the order of the passages in `reading`.
    """
    order = {slug: at for at, slug in enumerate(dict.fromkeys(hit.passage.slug for hit in reading.hits))}
    found: list[tuple[float, int, list[DraftStatement]]] = []
    for document in understanding.named.within or library.documents():
        share = reading.criteria.coverage(terms_of(" ".join((document.kind, document.title, *document.aliases))))
        if share >= MIN_COVERAGE:
            statements, _ = describe(document, (Facet.SUBJECT, Facet.VALIDITY), library, understanding.day)
            subject = [one for one in statements if "Tên gọi của" in one.text][:1] or statements[:1]
            found.append((-share, order.get(document.slug, len(order)), subject))
    if not found:
        return None
    statements = [
        statement for _, _, subject in sorted(found, key=lambda entry: entry[:2])[:MAX_LISTED] for statement in subject
    ]
    cut = (list_cut(MAX_LISTED, len(found), "danh sách văn bản của thư viện"),) if len(found) > MAX_LISTED else ()
    return Draft(AnswerStatus.ANSWERED, tuple(statements), warnings=cut)
