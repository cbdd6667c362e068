"""Figures in a sentence: numbers, percentages, dates and document numbers in one comparable form."""

import re

from corpus.language import fold

_NUMBER = r"\d+(?:[.,]\d+)*"
_DATE_WORDS = re.compile(
    r"ngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})|(?<![\d/.])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?![\d/])"
)
_DAY_MONTH = re.compile(r"ngay (\d{1,2}) thang (\d{1,2})(?! nam)|(?<![\d/.,])(\d{1,2})/(\d{1,2})(?![\d/])")
_DOCUMENT = re.compile(r"(?<![\w/])\d+(?:\.\d+)?(?:/\d{4})?[/-][a-z][\w]*(?:[-/][a-z0-9]+)*")
_MONTH = re.compile(r"thang (\d{1,2}) nam (\d{4})|(?<![\d/.,])(\d{1,2})/(\d{4})(?![\d/])")
_QUARTER = re.compile(r"quy (i{1,3}|iv|[1-4])\b[ /]*(?:nam )?(\d{4})?")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_PLAIN = re.compile(rf"(?<![\w/.,]){_NUMBER}(?: ?%| phan tram)?")


def figures(text: str) -> set[str]:
    """Return every figure of `text`: `d:2022-10-06`, `n:131/nq-cp`, `q:1/2023`, `20%`, `2025`.

    A date also gives its year and its month/year, so that a sentence may say less than its source, never more.
    """
    folded = fold(text)
    found: set[str] = set()

    def take_date(match: re.Match[str]) -> str:
        day, month, year = (int(part) for part in match.groups() if part)
        found.update({f"d:{year}-{month:02}-{day:02}", f"dm:{month}-{day}", f"{month}/{year}", str(year)})
        return " "

    def take_day(match: re.Match[str]) -> str:
        day, month = (int(part) for part in match.groups() if part)
        found.add(f"dm:{month}-{day}")
        return " "

    def take_month(match: re.Match[str]) -> str:
        month, year = (int(part) for part in match.groups() if part)
        found.update({f"{month}/{year}", str(year)})
        return " "

    def take_document(match: re.Match[str]) -> str:
        found.add(f"n:{match[0]}")
        return " "

    def take_quarter(match: re.Match[str]) -> str:
        number = _ROMAN.get(match[1], match[1])
        found.add(f"q:{number}/{match[2] or ''}")
        return f" {match[2] or ''} "

    folded = _DATE_WORDS.sub(take_date, folded)
    folded = _DOCUMENT.sub(take_document, folded)
    folded = _QUARTER.sub(take_quarter, folded)
    folded = _MONTH.sub(take_month, folded)
    folded = _DAY_MONTH.sub(take_day, folded)
    for match in _PLAIN.finditer(folded):
        found.add(_normal(match[0]))
    return found


def _normal(number: str) -> str:
    """Write one number one way: "1.758" -> "1758", "20,5 %" -> "20.5%", "05" -> "5"."""
    percent = "%" if number.rstrip().endswith(("%", "phan tram")) else ""
    digits = re.sub(r"(?: ?%| phan tram)$", "", number)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", digits):
        digits = digits.replace(".", "")
    digits = digits.replace(",", ".")
    if re.fullmatch(r"\d+", digits):
        digits = str(int(digits))
    return digits + percent
