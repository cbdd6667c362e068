"""Dates and years as they stand in citations: "ngày 06 tháng 10 năm 2022", "06/10/2022", "năm 2020"."""

from collections.abc import Sequence
from datetime import date

from corpus.vietnamese.tokens import Token, is_sign, is_word


def read_date(tokens: Sequence[Token], index: int) -> tuple[date, int] | None:
    """Read a full date at a token, with or without "ngày" before it; None for anything that is no day."""
    if is_word(tokens, index, "ngày"):
        index += 1
    if index + 4 >= len(tokens):
        return None
    day, first, month, second, year = tokens[index : index + 5]
    signs = first.text == second.text and first.text in ("/", "-", ".")
    words = is_word([first], 0, "tháng") and is_word([second], 0, "năm")
    if not (signs or words) or not (day.is_number and month.is_number and year.is_year):
        return None
    if len(day.text) > 2 or len(month.text) > 2:
        return None
    try:
        return date(int(year.text), int(month.text), int(day.text)), index + 5
    except ValueError:
        return None


def read_year(tokens: Sequence[Token], index: int) -> tuple[str, int] | None:
    """Read "năm 2020", "2020", "(2020)" or "-2020"; a year that begins a period ("2021-2025") is none."""
    opened = is_sign(tokens, index, "(")
    if opened or (is_sign(tokens, index, "-") and not tokens[index].gap):
        index += 1
    if is_word(tokens, index, "năm"):
        index += 1
    if index >= len(tokens) or not tokens[index].is_year:
        return None
    end = index + 1
    if is_sign(tokens, end, "-/.") and end + 1 < len(tokens) and tokens[end + 1].is_number:
        return None
    if is_sign(tokens, end, "%"):
        return None
    if opened:
        return (tokens[index].text, end + 1) if is_sign(tokens, end, ")") else None
    return tokens[index].text, end
