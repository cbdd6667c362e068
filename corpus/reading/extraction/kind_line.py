"""The line above a title that names the kind of the document: "QUYẾT ĐỊNH", "NGHỊ QUYẾT CỦA QUỐC HỘI"."""

import re
from collections.abc import Sequence

from corpus.names.kinds import LAWS, Trait, having, names
from corpus.vietnamese.letters import cased
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import fold

_BY_FOLD = {kind.folded: kind.name for kind in having(Trait.HEADING)}
_OPENS = re.compile(rf"(?P<kind>{alternation(names(Trait.HEADING)).upper()})\s+(?P<rest>\S.*)")
# "SỞ / KẾ HOẠCH VÀ ĐẦU TƯ": capitals go on with the name of a body, unless they say whose or what about.
_GOES_ON = re.compile(cased(r"(?:CỦA|VỀ|VỀ VIỆC|Về|về|V/v)\s|(?!S[ốô]\b)[A-ZĐÀ-Ỹ][a-zđà-ỹ]+\s"))
_OF_BODY = re.compile(
    r"""
    (?P<body> CỦA\s+[^a-z]+? ) \s+      # "CỦA CHÍNH PHỦ"
    (?P<rest>
        (?:
            VỀ | Về | về                # "VỀ KIỂM SOÁT THỦ TỤC HÀNH CHÍNH"
            | BAN\ HÀNH                 # "BAN HÀNH QUY CHẾ"
            | QUY\ ĐỊNH                 # "QUY ĐỊNH CHI TIẾT"
            | PHÊ\ DUYỆT                # "PHÊ DUYỆT ĐỀ ÁN"
            | SỬA\ ĐỔI                  # "SỬA ĐỔI MỘT SỐ ĐIỀU"
            | HƯỚNG\ DẪN                # "HƯỚNG DẪN THI HÀNH"
            | CÔNG\ BỐ                  # "CÔNG BỐ DANH MỤC"
        )\s.+
    )
    """,
    re.VERBOSE,
)


def kind_named(line: str) -> str:
    """Return the kind that a line consists of, "QUYẾT ĐỊNH:" -> "Quyết định"; "" for any other line."""
    return _BY_FOLD.get(fold(line.strip(" :.,")), "") if line == line.upper() else ""


def split_kind_line(lines: Sequence[str]) -> list[str]:
    """Return the lines with the first line of a kind parted from the body and the title that stand on it too."""
    found: list[str] = []
    for index, line in enumerate(lines):
        if kind_named(line):
            return [*found, line, *_split_body(lines[index + 1 : index + 2]), *lines[index + 2 :]]
        match = _OPENS.fullmatch(line)
        if match and (_GOES_ON.match(match["rest"]) or match["kind"].capitalize() in LAWS):
            return [*found, match["kind"], *_split_body([match["rest"]]), *lines[index + 1 :]]
        found.append(line)
    return found


def _split_body(lines: Sequence[str]) -> list[str]:
    """Part "CỦA BỘ CHÍNH TRỊ về công tác văn thư" into the body and the title."""
    match = _OF_BODY.fullmatch(lines[0]) if lines else None
    return [match["body"], match["rest"]] if match else list(lines)
