"""Citations in the words officials paste into a tờ trình."""

import re
from collections.abc import Mapping
from datetime import date

from corpus.document import Locator, Step, Unit
from corpus.names import kinds
from corpus.names.kinds import CONSTITUTION, LAWS
from corpus.names.units import Label, Trait, words_of
from corpus.vietnamese.numerals import is_roman
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import fold

# Articles are numbered through a document: what stands above one is not cited.
_ABOVE_ARTICLE = (Unit.PART, Unit.CHAPTER, Unit.SECTION, Unit.SUBSECTION)
_LAWS = (*LAWS, CONSTITUTION)
# A title that begins with one of these follows the particulars directly; before others stands "về".
_ACT = re.compile(
    r"""
    (?:
        về                   # "về đẩy mạnh phân cấp"
        | v/v                # "v/v triển khai kết luận"
        | ban\ hành          # "ban hành Chương trình hành động"
        | phê\ duyệt         # "phê duyệt Đề án"
        | quy\ định          # "quy định chi tiết một số điều"
        | sửa\ đổi           # "sửa đổi, bổ sung một số điều"
        | bãi\ bỏ            # "bãi bỏ một số thông tư"
        | công\ bố           # "công bố thủ tục hành chính"
        | thành\ lập         # "thành lập Ban Chỉ đạo"
        | hướng\ dẫn         # "hướng dẫn thi hành"
        | phân\ công         # "phân công nhiệm vụ"
        | bổ\ sung           # "bổ sung danh mục"
        | thay\ thế          # "thay thế Phụ lục I"
        | điều\ chỉnh        # "điều chỉnh quy hoạch"
        | kiện\ toàn         # "kiện toàn Tổ công tác"
        | hợp\ nhất          # "hợp nhất văn bản"
        | đính\ chính        # "đính chính Nghị định"
        | ngưng\ hiệu\ lực   # "ngưng hiệu lực thi hành"
    )\b
    """,
    re.VERBOSE,
)
_PROPER_KINDS = kinds.names(kinds.Trait.PROPER)
# First words of titles that keep their capital.
_PROPER = re.compile(
    rf"(?:{alternation(_PROPER_KINDS)}|Bộ |Ủy ban|Chính phủ|Quốc hội|Cổng|Luật|Nghị|Hội đồng|Ban |Việt Nam)"
)


def written_day(day: date) -> str:
    """Return a date as officials write it, 06/10/2022 and 12/5/2020: a zero before 1-9 and before months 1, 2.

    The rule is that of Nghị định 30/2020/NĐ-CP, phụ lục I, on the date of administrative documents.
    """
    month = f"{day.month:02}" if day.month <= 2 else str(day.month)
    return f"{day.day:02}/{month}/{day.year}"


def format_locator(locator: Locator, labels: Mapping[str, str] | None = None) -> str:
    """Return "điểm a khoản 2 Điều 5", from small to large; "" for the whole document.

    `labels` gives, by path, what a path cannot spell: names of a digest's groups and paragraphs, the printed label of a
    form, the whole name of what is attached ("kem-theo-1" -> "Quy chế ban hành kèm theo"). Chapters above an article
    are left out, as the law cites it.
    """
    steps = locator.steps
    has_article = any(step.unit is Unit.ARTICLE for step in steps)
    words: list[str] = []
    below_article = True
    for index in range(len(steps) - 1, -1, -1):
        step = steps[index]
        if has_article and not below_article and step.unit in _ABOVE_ARTICLE:
            continue
        if step.unit is Unit.ARTICLE:
            below_article = False
        words.append(_step_words(step, Locator(steps[: index + 1]).path, labels or {}))
    return " ".join(words)


def _step_words(step: Step, path: str, labels: Mapping[str, str]) -> str:
    again = f" (lần {step.occurrence})" if step.occurrence > 1 else ""
    if step.unit is Unit.ATTACHMENT and path in labels:
        return labels[path] + again
    row = words_of(step.unit)
    if not step.label or (step.unit is Unit.ATTACHMENT and step.label == "1"):
        return (row.alone or row.template.replace("{}", "").strip()) + again
    if not row.printed:
        return f"{row.alone} {step.label}" + again
    return row.template.format(labels.get(path) or printed_label(step)) + again


def printed_label(step: Step) -> str:
    """Return a label as printed: "dd" -> "đ", "ii" of a mục -> "II"; the marks of names are lost in a path."""
    label = step.label
    row = words_of(step.unit)
    if Trait.QUOTED in row.traits:
        return label.replace("-", " ")
    if step.unit is Unit.FORM:
        return re.sub(r"^(\d+[a-z]?)-([a-z].*)$", lambda form: f"{form[1]}/{form[2].upper()}", label)
    if Label.ROMAN in row.labels and label and not label[0].isdigit():
        if is_roman(label):
            return label.upper()
        if is_roman(label[:-1]):
            return label[:-1].upper() + label[-1]
        return label.replace("dd", "đ").upper()
    return re.sub(r"dd(?=\d*$)", "đ", label)


def format_citation(
    *,
    number: str,
    kind: str,
    issuer: str,
    issued_on: date | None,
    locator: Locator = Locator(),  # noqa: B008 - frozen, and the empty path is the whole document
    title: str = "",
    labels: Mapping[str, str] | None = None,
) -> str:
    """Return "điểm a khoản 2 Điều 5 Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ".

    What is not known is left out. A title, when given, is the name of a law ("Luật Chuyển đổi số số 148/2025/QH15")
    or of a text without a number, and stands behind the particulars of any other document ("… về …").
    """
    document = _document_words(number, kind, issuer, issued_on, title)
    return " ".join(part for part in (format_locator(locator, labels), document) if part)


def _document_words(number: str, kind: str, issuer: str, issued_on: date | None, title: str) -> str:
    title = " ".join(title.split())
    title = title.capitalize() if title.isupper() else title
    if kind in _LAWS and title:
        name = title if fold(title).startswith(fold(kind) + " ") else f"{kind} {_after_kind(title)}"
        return f"{name} số {number}" if number else name
    parts = [kind, f"số {number}"] if number else [kind, title]
    if issued_on:
        parts.append(f"ngày {written_day(issued_on)}")
    if issuer:
        parts.append(f"của {issuer}")
    if number and title:
        parts.append(subject(title))
    return " ".join(part for part in parts if part)


def _after_kind(title: str) -> str:
    """Lower the first letter of an amending law's title, which goes on from the word "Luật"."""
    return title[0].lower() + title[1:] if _ACT.match(title.lower()) else title


def subject(title: str) -> str:
    """Return a title as it follows the particulars: "về đẩy mạnh …", "phê duyệt …", "ban hành Chương trình …"."""
    if _ACT.match(title.lower()):
        return title[0].lower() + title[1:]
    return f"về {title}" if _PROPER.match(title) else f"về {title[0].lower()}{title[1:]}"


_PLAN = re.compile(
    r"(?:ban hành|phê duyệt|về việc ban hành|về việc phê duyệt|về)?\s*"
    rf"(?P<name>(?:{alternation(_PROPER_KINDS)})\s.+)",
    re.IGNORECASE,
)
_SPAN = re.compile(r"\s+(?:giai đoạn|đến năm|định hướng|trong giai đoạn)\b.*|,\s.*", re.IGNORECASE)
_LEAST_NAME = 6  # syllables: a shorter name stands in too many sentences


def name_in_title(title: str) -> str:
    """Return the name by which people call what a document approves, without its span of years; "" when it has none.

    "Phê duyệt Chiến lược phát triển Chính phủ điện tử hướng tới Chính phủ số giai đoạn 2021-2025 …" is called
    "Chiến lược phát triển Chính phủ điện tử hướng tới Chính phủ số".
    """
    found = _PLAN.match(" ".join(title.split()))
    name = _SPAN.sub("", found["name"]) if found else ""
    return name if len(name.split()) >= _LEAST_NAME else ""
