"""An article that a scanner left on one line, broken up again into its clauses and points.

Only numbers that count up are believed: "1." begins nothing unless "2." follows, "a)" nothing unless "b)" does.
"""

import itertools
import re

from corpus.names.units import CITED_WORDS, POINT_LETTERS
from corpus.reading.extraction.wrapping import UNIT_MARK
from corpus.vietnamese.letters import cased

# Chosen by hand, 2026-11-24 (docs/reading.md, Thresholds).
RUN_ON_LENGTH = 300  # characters of a line, from which on it may be such an article
SKIPPED_LETTERS = 3  # a point may stand so many letters behind the one before it
_CLAUSE = re.compile(cased(r"(?<=\s)(?P<label>\d{1,2})[.,]\s(?=[A-ZĐÀ-Ỹ])"))
_POINT = re.compile(cased(r"(?<=[\s.;:])(?P<label>[a-zđ])\)\s(?=[A-ZĐÀ-Ỹ])"))
# "theo khoản 1, Điều 5": the number belongs to a reference.
_REFERS = re.compile(rf"(?:{CITED_WORDS}|ngày|tháng|năm|và|hoặc|đến|từ|,)\s$")
_RECIPIENTS = re.compile(r"(?<=\s)Nơi nhận\s*:")


def split_run_on(paragraph: str) -> list[str]:
    """Return the article, clauses and points of a run-on article, one string each; any other paragraph as it is."""
    if len(paragraph) < RUN_ON_LENGTH or not UNIT_MARK.match(paragraph):
        return [paragraph]
    pieces = _cut_at(paragraph, [match.start() for match in _RECIPIENTS.finditer(paragraph)][:1])
    clauses = _cut_at(pieces[0], _clause_starts(pieces[0]))
    return [point for clause in clauses for point in _cut_at(clause, _point_starts(clause))] + pieces[1:]


def _cut_at(text: str, places: list[int]) -> list[str]:
    """Return the pieces of a text between places, without outer blanks."""
    edges = [0, *places, len(text)]
    return [text[start:end].strip() for start, end in itertools.pairwise(edges)]


def _clause_starts(text: str) -> list[int]:
    """Return the places where clauses begin: "1.", "2." … in this order, none of them in a reference."""
    places: list[int] = []
    for match in _CLAUSE.finditer(text):
        if int(match["label"]) == len(places) + 1 and not _REFERS.search(text[: match.start()][-12:]):
            places.append(match.start())
    return places if len(places) > 1 else []


def _point_starts(text: str) -> list[int]:
    """Return the places where points begin; a misread letter may be skipped, or come twice ("đ" for "d")."""
    places: list[int] = []
    last = -1
    for match in _POINT.finditer(text):
        order = POINT_LETTERS.find(match["label"])
        if last == 1 and match["label"] == "e":
            order = 2  # scanners read "c" as "e"
        if (not places and order == 0) or (places and last <= order <= last + SKIPPED_LETTERS):
            places.append(match.start())
            last = order
    return places if len(places) > 1 else []
