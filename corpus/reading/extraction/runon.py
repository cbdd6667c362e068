"""A whole article on one line, as some scanners leave it, broken up again where its numbering runs on.

Only numbers that count up are believed: "1." starts nothing unless "2." follows, "a)" nothing unless "b)" does.
"""

import itertools
import re

from corpus.names.units import CITED_WORDS, POINT_LETTERS
from corpus.reading.extraction.wrapping import UNIT_MARK
from corpus.vietnamese.letters import cased

SHORTEST = 300
_CLAUSE = re.compile(cased(r"(?<=\s)(?P<label>\d{1,2})[.,]\s(?=[A-ZĐÀ-Ỹ])"))
_POINT = re.compile(cased(r"(?<=[\s.;:])(?P<label>[a-zđ])\)\s(?=[A-ZĐÀ-Ỹ])"))
# "theo khoản 1, Điều 5": the number belongs to a reference.
_REFERS = re.compile(rf"(?:{CITED_WORDS}|ngày|tháng|năm|và|hoặc|đến|từ|,)\s$")
_RECIPIENTS = re.compile(r"(?<=\s)Nơi nhận\s*:")


def split_run_on(paragraph: str) -> list[str]:
    """Return the paragraph in its units; a paragraph that is no run-on article comes back whole."""
    if len(paragraph) < SHORTEST or not UNIT_MARK.match(paragraph):
        return [paragraph]
    pieces = _cut(paragraph, [match.start() for match in _RECIPIENTS.finditer(paragraph)][:1])
    clauses = _cut(pieces[0], _counting(pieces[0]))
    return [point for clause in clauses for point in _cut(clause, _lettered(clause))] + pieces[1:]


def _cut(text: str, places: list[int]) -> list[str]:
    edges = [0, *places, len(text)]
    return [text[start:end].strip() for start, end in itertools.pairwise(edges)]


def _counting(text: str) -> list[int]:
    places: list[int] = []
    for match in _CLAUSE.finditer(text):
        if int(match["label"]) == len(places) + 1 and not _REFERS.search(text[: match.start()][-12:]):
            places.append(match.start())
    return places if len(places) > 1 else []


def _lettered(text: str) -> list[int]:
    """Return where points begin; a misread letter may be skipped, or printed twice ("đ" for "d")."""
    places: list[int] = []
    last = -1
    for match in _POINT.finditer(text):
        order = POINT_LETTERS.find(match["label"])
        if last == 1 and match["label"] == "e":
            order = 2  # scanners read "c" as "e"
        if (not places and order == 0) or (places and last <= order <= last + 3):
            places.append(match.start())
            last = order
    return places if len(places) > 1 else []
