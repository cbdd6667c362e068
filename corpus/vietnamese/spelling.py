"""What was meant by a hasty hand: Telex left in the words ("thur tucj"), doubled letters, short forms, misspelt kinds of documents.

Only what is no Vietnamese syllable is changed, a table of short forms aside, and only into one: a name, an abbreviation or a
foreign word stays as it was typed.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from corpus.names.kinds import Trait, having
from corpus.names.symbols import canonical_part
from corpus.vietnamese.abbreviations import ABBREVIATIONS
from corpus.vietnamese.text import clean, fold, has_marks
from corpus.vietnamese.tokens import spells

_SHORT_WORD = 3  # letters
# The kinds of two words that people cite by number. Those with a short word, or seldom meant, are close to everyday
# phrases, "công đến 2030": they are mended only where a word is none.
_CITED = [kind for kind in having(Trait.CITED) if kind.name.count(" ") == 1]
_LONG_KINDS = [
    kind.name.lower()
    for kind in _CITED
    if Trait.COMMON in kind.traits and all(len(word) > _SHORT_WORD for word in kind.folded.split())
]
_KINDS = [*_LONG_KINDS, *(name for kind in _CITED if (name := kind.name.lower()) not in _LONG_KINDS)]
# Short forms of chat, folded, that stand for nothing else.
SHORT_FORMS: dict[str, str] = {
    "ko": "không",
    "khum": "không",
    "hok": "không",
    "dc": "được",
    "bn": "bao nhiêu",
    "bnh": "bao nhiêu",
    "nhiu": "nhiêu",
    "j": "gì",
    "bh": "bao giờ",
    "tgian": "thời gian",
    "trc": "trước",
    "vs": "với",
    "ntn": "như thế nào",
    "tnao": "thế nào",
    "thnao": "thế nào",
    "bgio": "bao giờ",
    "hnay": "hôm nay",
    "cty": "công ty",
    "sdt": "số điện thoại",
    "bik": "biết",
    "mk": "mình",
    "mn": "mọi người",
    "nhg": "nhưng",
    "cx": "cũng",
    "vn": "Việt Nam",
    "dvcong": "dịch vụ công",
    "ttuc": "thủ tục",
    "hso": "hồ sơ",
    **{fold(name[0] + name.split()[1]): name for name in _LONG_KINDS},  # "qdinh", "ndinh", "nquyet"
}
_ONE_STOP = re.compile(r"(?<![\w/.,-])1 (?=(?:cửa|cua)(?!\w))", re.IGNORECASE)
_WORD = re.compile(r"(?<![\w@/.-])[^\W\d_]+(?![\w@]|[/.-]\w)")
_KIND = re.compile(
    r"""
    (?<!\w) ([^\W\d_]{2,9}) \s+ ([^\W\d_]{2,9}) (?=\s+(?:số\s+|so\s+)?\d)  # "ngi quyet 71"
    | (?<!\w) ([^\W\d_]{7,11}) (\s*) (?=(?:số\s+|so\s+)?\d)                 # "nghidinh118"
    """,
    re.VERBOSE,
)
# A text in English is left alone.
_ENGLISH = re.compile(r"\b(?:the|you|your|and|of|is|are|to|what|how|please|me|all|this|that)\b", re.IGNORECASE)
_ENGLISH_ENOUGH = 2

_ONSETS = "ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|g|h|k|l|m|n|p|r|s|t|v|x|"
_RIMES = (
    "a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|e|ec|em|en|eng|eo|ep|et|eu|ech|enh|i|ia|ich|iec|iem|ien|ieng|iep|iet|ieu|im|in|"
    "inh|ip|it|iu|o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay|oc|oe|oen|oeo|oet|oi|om|on|ong|ooc|oong|op|ot|u|ua|uan|"
    "uang|uat|uay|uc|ue|uech|uenh|ui|um|un|ung|uo|uoc|uoi|uom|uon|uong|uop|uot|uou|up|ut|uu|uy|uya|uych|uyen|uyet|uynh|uyt|uyu|"
    "y|yem|yen|yet|yeu"
)
_SYLLABLE = re.compile(rf"(?:{_ONSETS})(?:{_RIMES})")
_TELEX = re.compile(r"([^aeiouyăâêôơư]*)([aeiouyăâêôơư]+)([sfrxj]?)(ch|ng|nh|c|m|n|p|t)?([sfrxj]?)")
_PAIRS = (("dd", "đ"), ("aa", "â"), ("ee", "ê"), ("oo", "ô"), ("aw", "ă"), ("uow", "ươ"), ("ow", "ơ"), ("uw", "ư"))
_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}


def as_meant(text: str) -> str:
    """Return a question with what was mistyped put right; a text that is typed well comes back as it is."""
    text = clean(text)
    if len(_ENGLISH.findall(text)) >= _ENGLISH_ENOUGH:
        return text
    marked = has_marks(text)

    def written(words: str) -> str:
        # Among words without marks the few with them would seem to be the only ones meant to have some.
        return words if marked else fold(words)

    def word(match: re.Match[str]) -> str:
        return _word(match[0], text[match.end() : match.end() + 2], written)

    mended = _ONE_STOP.sub(written("một "), _WORD.sub(word, text))
    return _KIND.sub(lambda match: _kind(match, written), mended)


@lru_cache(maxsize=8192)
def is_syllable(folded: str) -> bool:
    """Tell whether a folded word is built as a Vietnamese syllable is."""
    return bool(_SYLLABLE.fullmatch(folded))


def _word(word: str, behind: str, written: Callable[[str], str]) -> str:
    lower = word.lower()
    folded = fold(lower)
    numbered = behind[1:].isdigit()  # "k 2" and "nd 118" are places and kinds
    if folded in SHORT_FORMS and not numbered and not (word.isupper() and len(word) > 1 and folded != "vn"):
        return written(SHORT_FORMS[folded])
    if is_syllable(folded) or word.isupper() or folded in ABBREVIATIONS or canonical_part(lower):
        return word
    for mended in (_typed_in_telex(lower), re.sub(r"(.)\1+", r"\1", lower)):
        if mended != lower and is_syllable(fold(mended)):
            return mended
    return word


def _typed_in_telex(word: str) -> str:
    """Return what Telex makes of a word, "tucj" -> "tục"; the word itself when it makes no syllable."""
    plain = word
    for keys, letter in _PAIRS:
        plain = plain.replace(keys, letter)
    parts = _TELEX.fullmatch(unicodedata.normalize("NFC", plain))
    if parts is None:
        return plain if "w" not in plain else word
    onset, vowels, inner, final, last = parts.groups()
    tone = inner or last
    if not tone or (inner and last):
        return onset + vowels + (final or "") if plain != word else word
    # The tone stands on the last marked vowel, else on the last one before a consonant, else on the first of two.
    marked = [at for at, vowel in enumerate(vowels) if vowel in "ăâêôơư"]
    glide = (onset == "q" and vowels[0] == "u") or (onset == "g" and vowels[0] == "i" and len(vowels) > 1)
    at = marked[-1] if marked else len(vowels) - 1 if final else max(int(glide), len(vowels) - 2, 0)
    toned = vowels[: at + 1] + _TONES[tone] + vowels[at + 1 :]
    return unicodedata.normalize("NFC", onset + toned + (final or ""))


def _kind(match: re.Match[str], written: Callable[[str], str]) -> str:
    """Return the kind of document that misspelt words in front of a number stand for, or the words themselves."""
    if match[3]:
        glued = next((kind for kind in _LONG_KINDS if fold(match[3]) == fold(kind).replace(" ", "")), None)
        return f"{written(glued)} " if glued else match[0]
    typed = fold(match[1]), fold(match[2])
    words = match[1].lower(), match[2].lower()
    if " ".join(typed) in map(fold, _KINDS):
        kind = next(kind for kind in _KINDS if fold(kind) == " ".join(typed))
        return match[0] if all(map(spells, words, kind.split())) else kind
    for kind in _LONG_KINDS if all(map(is_syllable, typed)) else _KINDS:
        if all(map(_near, typed, fold(kind).split())):
            return written(kind)
    return match[0]


@lru_cache(maxsize=4096)
def _near(typed: str, meant: str) -> bool:
    """Tell whether two folded words differ by one letter left out, put in, changed or swapped with its neighbour at most."""
    if typed == meant:
        return True
    if abs(len(typed) - len(meant)) > 1 or typed[0] != meant[0]:
        return False
    start = 0
    while start < min(len(typed), len(meant)) and typed[start] == meant[start]:
        start += 1
    left, right = typed[start:], meant[start:]
    swapped = left[:2] == right[1::-1] and left[2:] == right[2:] and len(left) > 1 and len(right) > 1
    return left[1:] == right[1:] or left == right[1:] or left[1:] == right or swapped
