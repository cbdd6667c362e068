"""Set verified words in readable Vietnamese."""

import re
from collections.abc import Sequence

from bot.answer import Statement
from corpus.formal import format_locator
from corpus.document import LegalDocument, Provision, TextKind, Unit
from corpus.record import group_labels, long_name

# First words that are names or offices: they keep their capital in the middle of a sentence.
_NAMES = {
    "Bộ", "Chính", "Thủ", "Ủy", "Uỷ", "Văn", "Vụ", "Quốc", "Hội", "Cục", "Tổng", "Thanh", "Trung", "Ban", "Việt",
    "Nhà", "Đảng", "Luật", "Nghị", "Quyết", "Thông", "Kết", "Công", "Chỉ", "Hiến", "Đề", "Cổng", "Tạp", "Phó", "Viện",
    "Ngân", "Liên", "Hà", "Đà", "Internet", "Tòa", "Phó", "Sở", "Ông", "Bà", "Chiến", "Chương", "Ngày",
}  # fmt: skip
_FIRST = re.compile(r"^([A-ZÀ-ỸĐ][a-zà-ỹđ]*) (?=[a-zà-ỹđ0-9])")


def within_sentence(text: str) -> str:
    """Lower the first letter unless the sentence opens with a name, "Đến năm 2025 …" -> "đến năm 2025 …"."""
    match = _FIRST.match(text)
    if match and match[1] not in _NAMES:
        return text[0].lower() + text[1:]
    return text


def basis(document: LegalDocument, provision: Provision) -> str:
    """Return what stands after "Theo": position and document; an unchecked position is left to the citation."""
    name = long_name(document)
    if document.text_kind is TextKind.DIGEST:
        name = f"{name} (bản tóm lược)"
    if not provision.locator_confirmed:
        return name
    where = format_locator(provision.locator, group_labels(document))
    joint = " của " if provision.unit in (Unit.PARAGRAPH, Unit.IDEA) else " "
    return f"{where}{joint}{name}" if where else name


def lead(document: LegalDocument, provision: Provision, sentence: str) -> str:
    """Open a paragraph: "Theo <basis>, <sentence>"; official wording stands in quotation marks."""
    if document.text_kind is TextKind.VERBATIM and provision.unit is not Unit.RECORD:
        return f"Theo {basis(document, provision)}: “{sentence}”"
    if provision.unit is Unit.RECORD or (not provision.locator_confirmed and document.number in sentence):
        return sentence  # it names its document itself
    return f"Theo {basis(document, provision)}, {within_sentence(sentence)}"


def follow(document: LegalDocument, provision: Provision, sentence: str) -> str:
    """Set a further sentence of the same document."""
    if document.text_kind is TextKind.VERBATIM and provision.unit is not Unit.RECORD:
        return f"“{sentence}”"
    return sentence




def markdown(statements: Sequence[Statement]) -> str:
    """Set statements as Markdown: leads are paragraphs, the others list items below them."""
    lines: list[str] = []
    for statement in statements:
        text = f"{statement.text} {''.join(f'[{marker}]' for marker in statement.markers)}"
        if statement.lead:
            lines += ["", text] if lines else [text]
        else:
            lines += [*([""] if lines and not lines[-1].startswith("- ") else []), f"- {text}"]
    return "\n".join(lines)
