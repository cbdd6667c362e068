"""The wording of statements in Vietnamese, and of an answer in Markdown."""

import re
from collections.abc import Sequence

from bot.answer import Statement
from bot.replies import NO_PROVISION, NO_PROVISION_DIGEST
from corpus.citation.formal import format_locator
from corpus.document import LegalDocument, Locator, Provision, TextKind, Unit
from corpus.names.issuers import Role, having
from corpus.names.kinds import KINDS, Figure, Trait
from corpus.record import group_labels, long_name
from corpus.vietnamese.patterns import alternation

# Kinds that name a document by themselves or with its number; "Kế hoạch", "Quy định" mostly begin with a common noun.
_DOCUMENTS = [kind.name for kind in KINDS if Trait.LAW in kind.traits or kind.figure not in (None, Figure.QUANTITY)]
# Names and offices that keep their capital in the middle of a sentence.
_NAMES = re.compile(
    rf"""
    (?:
        {alternation(issuer.name for issuer in having(Role.LEADING))}  # "Chính phủ"
      | Thủ\ tướng|Phó\ Thủ\ tướng                # "Thủ tướng Chính phủ"
      | Bộ|Vụ|Cục|Sở|Ủy\ ban|Uỷ\ ban             # "Bộ Nội vụ"
      | Văn\ phòng|Văn\ bản\ số|Hội\ đồng|Tổng\ cục  # "Văn phòng Bộ", "Văn bản số 5894"
      | Thanh\ tra|Trung\ tâm|Ban\ Chỉ\ đạo      # "Ban Chỉ đạo", not "Ban hành"
      | Việt\ Nam|Nhà\ nước|Đảng                 # "Việt Nam"
      | Công\ an|Cổng|Tạp\ chí                   # "Cổng Dịch vụ công"
      | Ngày\ Chuyển                             # "Ngày Chuyển đổi số quốc gia"
      | Internet|Hệ\ thống\ thông\ tin|Tổ\ công\ tác  # "Tổ công tác"
      | {alternation(_DOCUMENTS)}                # "Luật Chuyển đổi số", "Đề án 06"
    )\b
    """,
    re.VERBOSE,
)
# Groups of a digest that tell about a document, not what it says; see corpus/digests/README.md.
_LATER_DOCUMENTS = "tiep-noi"
_BACKGROUND = ("boi-canh", "ket-qua", _LATER_DOCUMENTS)


def lower_first(text: str) -> str:
    """Return a sentence with its first letter in lower case, unless it begins with a name."""
    if text[:2].isupper() or _NAMES.match(text):
        return text
    return text[:1].lower() + text[1:]


def is_background(provision: Provision) -> bool:
    """Tell whether a provision of a digest tells the background of its document: context, results, later documents."""
    step = provision.locator.steps[-1]
    return step.unit is Unit.GROUP and step.label.startswith(_BACKGROUND)


def is_about_later_documents(provision: Provision) -> bool:
    """Tell whether a provision of a digest tells what later documents did."""
    step = provision.locator.steps[-1]
    return step.unit is Unit.GROUP and step.label.startswith(_LATER_DOCUMENTS)


def source_phrase(document: LegalDocument, provision: Provision) -> str:
    """Return what follows "Theo": the position, unless it is unchecked, and the document."""
    name = long_name(document)
    if document.text_kind is TextKind.DIGEST:
        name = f"{name} (bản tóm lược)"
    if not provision.locator_confirmed:
        return name
    where = format_locator(provision.locator, group_labels(document))
    joint = " của " if provision.unit in (Unit.PARAGRAPH, Unit.IDEA) else " "
    return f"{where}{joint}{name}" if where else name


def lead_sentence(document: LegalDocument, provision: Provision, sentence: str) -> str:
    """Return a sentence that opens a paragraph, "Theo <source>, …"; official wording stands in quotation marks."""
    if document.text_kind is TextKind.VERBATIM and provision.unit is not Unit.RECORD:
        return f"Theo {source_phrase(document, provision)}: “{sentence}”"
    names_itself = not provision.locator_confirmed and document.number in sentence
    if provision.unit is Unit.RECORD or names_itself or is_background(provision):
        return sentence
    return f"Theo {source_phrase(document, provision)}, {lower_first(sentence)}"


def following_sentence(document: LegalDocument, provision: Provision, sentence: str) -> str:
    """Return a further sentence of the same document."""
    if document.text_kind is TextKind.VERBATIM and provision.unit is not Unit.RECORD:
        return f"“{sentence}”"
    return sentence


def markdown(statements: Sequence[Statement]) -> str:
    """Return statements as Markdown: those that lead are paragraphs, the others list items below them."""
    lines: list[str] = []
    for statement in statements:
        text = f"{statement.text} {''.join(f'[{marker}]' for marker in statement.markers)}"
        if statement.lead:
            lines += ["", text] if lines else [text]
        else:
            lines += [*([""] if lines and not lines[-1].startswith("- ") else []), f"- {text}"]
    return "\n".join(lines)


def no_provision(document: LegalDocument, locator: Locator) -> str:
    """Say that a document has no such provision, or that its digest does not hold it."""
    template = NO_PROVISION_DIGEST if document.text_kind is TextKind.DIGEST else NO_PROVISION
    return template.format(name=long_name(document), locator=format_locator(locator))
