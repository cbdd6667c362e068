"""Text that the exports share, and what a file may hold."""

import re
from collections.abc import Sequence
from urllib.parse import quote

from bot.answer import Answer, Citation
from bot.understanding.plain_text import plain
from corpus.citation.formal import written_day
from corpus.vietnamese.text import fold

DISCLAIMER = (
    "Câu trả lời do trợ lý tự động lập từ thư viện văn bản, chỉ để tham khảo, không thay tư vấn pháp lý "
    "hay ý kiến của cơ quan có thẩm quyền. Hãy đối chiếu văn bản chính thức trước khi sử dụng."
)
# Characters that XML does not allow, and delete, which office programs reject.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_MAX_NAME = 80  # characters of a file name
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\s]+')


def printable(text: str) -> str:
    """Return a text without the characters that a document or workbook cannot hold."""
    return _CONTROL.sub("", text)


def as_of_line(answer: Answer) -> str:
    """Return the sentence that says for which day validity was checked."""
    return f"Xét hiệu lực văn bản tính đến ngày {written_day(answer.as_of)}."


def marker_text(markers: Sequence[int]) -> str:
    """Return citation markers as text: (1, 2) is "[1][2]"."""
    return "".join(f"[{marker}]" for marker in markers)


def citations_of(answer: Answer, markers: Sequence[int]) -> list[Citation]:
    """Return the citations of an answer that have these markers."""
    return [citation for citation in answer.citations if citation.marker in markers]


def content_disposition(name: str, suffix: str) -> str:
    """Return the Content-Disposition header (RFC 6266) of a download: the file name, and one in ASCII for old clients."""
    safe = _NOT_IN_NAMES.sub(" ", printable(plain(name))).strip(" .")[:_MAX_NAME].strip()
    ascii_ = re.sub(r"[^a-z0-9]+", "-", fold(safe)).strip("-") or "hoi-dap"
    return (
        f"attachment; filename=\"{ascii_}.{suffix}\"; filename*=UTF-8''{quote(f'{safe or ascii_}.{suffix}', safe='')}"
    )
