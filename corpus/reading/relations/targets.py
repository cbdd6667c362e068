"""The documents and provisions that a sentence names, with their places in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.citation.mentions import Mention, read_mentions
from corpus.document import Locator, Step, Unit
from corpus.names.kinds import Trait, names
from corpus.names.units import CITED_WORDS
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.tokens import tokenize

# "được sửa đổi bởi Nghị định số B": what another document did, not what this clause does.
PASSIVE = re.compile(
    r"""
    (?:đã\s+)? được\s+ (?:sửa\ đổi|bổ\ sung|thay\ thế|bãi\ bỏ|đính\ chính)  # "đã được sửa đổi"
    (?: (?!hết\ hiệu\ lực|;) . ){0,60}?                                 # ", bổ sung một số điều"
    \s (?:bởi|theo|tại|bằng) \s                                         # " bởi "
    (?: (?!hết\ hiệu\ lực|;|\)) . )*                                    # "Nghị định số 48/2013/NĐ-CP"
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
# What stands between two documents that a verb acts on.
_COORDINATES = re.compile(r"(?:[;,:]|\bvà|\bhoặc|\bcùng)\s*(?:các\s+|những\s+|số\s+)?$")
# "Bổ sung điểm đ vào khoản 2 Điều 5": one place, not two.
_INTO = re.compile(
    rf"""
    (?<=\s)vào (?=\s+(?:khoản|Khoản|Điều)\s)                                        # "điểm đ vào khoản 2 Điều 5"
    | (?<=\s)vào\s+ (?:ngay\s+)? (?:sau|trước) \s+ (?:{CITED_WORDS}) \s+\w+         # "khoản 3a vào sau khoản 3 Điều 4":
      (?=\s+ (?:{CITED_WORDS}|của|{alternation(names(Trait.NORMATIVE, Trait.RULES))}) \s)  # khoản 3 is only a neighbour
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class PlacedMention:
    """A mention with its place in the sentence, in characters."""

    mention: Mention
    start: int
    end: int


def mentions_in(sentence: str) -> list[PlacedMention]:
    """Return the mentions of a sentence in their order."""
    tokens = tokenize(_INTO.sub(blanked, sentence))
    return [
        PlacedMention(mention, tokens[mention.start].start, tokens[mention.end - 1].end)
        for mention in read_mentions(tokens, typed=False)
    ]


def coordinated(sentence: str, mentions: Sequence[PlacedMention], start: int) -> list[PlacedMention]:
    """Return the mentions from `start` on that a verb acts on together; those inside the title of another are left out."""
    kept: list[PlacedMention] = []
    nested = False
    for placed in mentions:
        if placed.start < start or placed.mention.this:
            continue
        before = sentence[: placed.start]
        if not kept or (_COORDINATES.search(before) and (not nested or before.rstrip().endswith(";"))):
            kept.append(placed)
            nested = False
        elif placed.mention.document:
            nested = True
    return kept


def number_or_name(mention: Mention | None) -> str:
    """Return the number of the document that a mention names, else its name; "" when it names none."""
    document = mention.document if mention else None
    if document is None:
        return ""
    return str(document.number) if document.number else (document.name or "")


def inner_locators(mention: Mention) -> list[Locator]:
    """Return the provisions that a mention names, each once; "khoản này" and the like, which need the place of the text, are not."""
    if mention.positions is None:
        return []
    inside = (Step(Unit.ATTACHMENT),) if mention.attached else ()
    steps = (position.steps for position in mention.positions.found if position.steps and position.anchor is None)
    return list(dict.fromkeys(Locator((*inside, *path)) for path in steps))


def blanked(match: re.Match[str]) -> str:
    """Return as many blanks as were matched, so that places in the text do not move."""
    return " " * len(match[0])
