"""Laws named in a text: "Luật Chuyển đổi số", "Luật sửa đổi, bổ sung một số điều của Luật X", "luật TCCP"."""

from collections.abc import Sequence

from corpus.citation.label_context import ends_label
from corpus.names.laws import CODE, LAW, LAWS
from corpus.vietnamese.tokens import Phrases, Token, is_sign, is_word

_LAWS: Phrases[str] = Phrases({law.name.lower(): law.name for law in LAWS if law.kind == LAW})
_CODES: Phrases[str] = Phrases({law.name.lower(): law.name for law in LAWS if law.kind == CODE})
_SHORT: Phrases[str] = Phrases({short.lower(): law.name for law in LAWS for short in law.short})
_AMENDING: Phrases[str] = Phrases(
    {
        phrase: phrase
        for phrase in (
            "sửa đổi, bổ sung một số điều của",
            "sửa đổi một số điều của",
            "bổ sung một số điều của",
            "sửa đổi, bổ sung",
        )
    }
)
# "pháp luật", "kỷ luật", "quy luật" are no laws; nor is a draft.
_NOT_BEHIND = frozenset(["pháp", "phap", "kỷ", "ky", "kỉ", "quy", "hộ", "dự", "thảo", "thảo"])
_MAX_NAME = 16  # syllables
_MAX_AMENDED = 20  # laws that one law amends


def read_law_name(tokens: Sequence[Token], index: int) -> tuple[str, int] | None:
    """Read the name of a law at the word "Luật"; returns it in official spelling, and the index behind it."""
    word, at = _word_at(tokens, index)
    if not word:
        return None
    amending = _AMENDING.at(tokens, at)
    if amending:
        return _read_amending(tokens, word, amending)
    table = _CODES if word == CODE else _LAWS
    found = table.at(tokens, at)
    short = _SHORT.at(tokens, at) if word == LAW else None
    if short and (not found or short[1] > found[1]):
        found = short
    # "luật gia" is a jurist and "luat duoc" may be "luật được": a name of one syllable must be spelt out.
    if found and (found[1] > at + 1 or tokens[at].marked == found[0].lower() or found is short):
        return f"{word} {found[0]}", found[1]
    return _read_unknown(tokens, word, at)


def _word_at(tokens: Sequence[Token], index: int) -> tuple[str, int]:
    if index and tokens[index - 1].marked in _NOT_BEHIND and not tokens[index].gap.count("\n"):
        return "", index
    if is_word(tokens, index, "bộ") and is_word(tokens, index + 1, "luật"):
        return CODE, index + 2
    if is_word(tokens, index, "luật") and not (
        index and is_word(tokens, index - 1, "bộ") and not _begins(tokens, index)
    ):
        return LAW, index + 1
    if is_word(tokens, index, "pháp") and is_word(tokens, index + 1, "lệnh"):
        return "Pháp lệnh", index + 2
    return "", index


def _begins(tokens: Sequence[Token], index: int) -> bool:
    return "\n" in tokens[index].gap


def _read_amending(tokens: Sequence[Token], word: str, amending: tuple[str, int]) -> tuple[str, int] | None:
    phrase, at = amending
    names: list[str] = []
    while len(names) < _MAX_AMENDED and (
        inner := read_law_name(tokens, at) if not _AMENDING.at(tokens, at + 1) else None
    ):
        names.append(inner[0])
        at = inner[1]
        follows = at + 1 if is_sign(tokens, at, ",") or is_word(tokens, at, "và") else at
        if follows == at or not _word_at(tokens, follows)[0]:
            break
        at = follows
    return (f"{word} {phrase} {', '.join(names)}", at) if names else None


def _read_unknown(tokens: Sequence[Token], word: str, at: int) -> tuple[str, int] | None:
    """Take a name that is in no table: it begins large and ends at a sign, a function word or its number."""
    if at >= len(tokens) or not tokens[at].is_word or not tokens[at].is_capital or tokens[at].raw.isupper():
        return None
    end = at + 1
    while end < len(tokens) and end - at < _MAX_NAME and tokens[end].is_word and "\n" not in tokens[end].gap:
        if is_word(tokens, end, "số") and end + 1 < len(tokens) and tokens[end + 1].is_number:
            break
        if not tokens[end].is_capital and ends_label(tokens, end) and not is_word(tokens, end, "và"):
            break
        end += 1
    while is_word(tokens, end - 1, "và"):
        end -= 1
    return f"{word} {' '.join(token.raw for token in tokens[at:end])}", end
