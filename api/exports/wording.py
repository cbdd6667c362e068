"""Words and rules that all files of an answer share."""

import re
from collections.abc import Sequence
from urllib.parse import quote

from bot.answer import Answer, Citation
from bot.understanding.plain_text import plain
from corpus.citation.formal import written_day
from corpus.vietnamese.text import fold

NOTICE = (
    "Câu trả lời do trợ lý tự động lập từ thư viện văn bản, chỉ để tham khảo, không thay tư vấn pháp lý "
    "hay ý kiến của cơ quan có thẩm quyền. Hãy đối chiếu văn bản chính thức trước khi sử dụng."
)
# What neither XML nor an office program takes.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\s]+')


def printable(text: str) -> str:
    """Return a text without the characters that a file cannot hold."""
    return _CONTROL.sub("", text)


def as_of_line(answer: Answer) -> str:
    """Say for which day the law was read."""
    return f"Xét hiệu lực văn bản tính đến ngày {written_day(answer.as_of)}."


def marks(markers: Sequence[int]) -> str:
    """Return "[1][2]"."""
    return "".join(f"[{marker}]" for marker in markers)


def cited(answer: Answer, markers: Sequence[int]) -> list[Citation]:
    """Return the citations of some markers."""
    return [citation for citation in answer.citations if citation.marker in markers]


def attachment(name: str, suffix: str) -> str:
    """Return the Content-Disposition (RFC 6266) of a file to keep: its name, and one in ASCII for old programs."""
    nice = _NOT_IN_NAMES.sub(" ", printable(plain(name))).strip(" .")[:80].strip()
    ascii_ = re.sub(r"[^a-z0-9]+", "-", fold(nice)).strip("-") or "hoi-dap"
    return (
        f"attachment; filename=\"{ascii_}.{suffix}\"; filename*=UTF-8''{quote(f'{nice or ascii_}.{suffix}', safe='')}"
    )
