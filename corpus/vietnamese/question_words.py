"""The words that ask, by what they ask for: a row for each, as it is written with its marks.

"mấy", "bao nhiêu" and "nào" also ask with a noun, "mấy ngày", "nơi nào": which nouns is for each reader to say.
"""

from dataclasses import dataclass
from enum import Enum, auto

from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import fold


class AskedFor(Enum):
    """What a word asks for."""

    THING = auto()
    CHOICE = auto()
    PERSON = auto()
    NUMBER = auto()
    TIME = auto()
    DURATION = auto()
    PLACE = auto()
    MANNER = auto()
    REASON = auto()
    TRUTH = auto()


@dataclass(frozen=True, slots=True)
class QuestionWord:
    """A word or phrase that asks."""

    words: str  # in small letters
    asks: AskedFor
    only_asks: bool = True  # False: a word in it names something too, "nơi", "cách", or it is seldom said

    @property
    def folded(self) -> str:
        """The words as folded text has them."""
        return fold(self.words)


_A = AskedFor
QUESTION_WORDS: tuple[QuestionWord, ...] = (
    *(QuestionWord(words, _A.THING) for words in ("gì", "là gì", "những gì", "cái gì")),
    QuestionWord("nào", _A.CHOICE),
    *(QuestionWord(words, _A.PERSON) for words in ("ai", "là ai", "ai là", "bởi ai", "do ai")),
    QuestionWord("của ai", _A.PERSON, only_asks=False),
    *(QuestionWord(words, _A.NUMBER) for words in ("bao nhiêu", "là bao nhiêu", "mấy")),
    *(QuestionWord(words, _A.TIME) for words in ("khi nào", "bao giờ", "lúc nào")),
    QuestionWord("hôm nào", _A.TIME, only_asks=False),
    QuestionWord("bao lâu", _A.DURATION),
    QuestionWord("ở đâu", _A.PLACE),
    *(QuestionWord(words, _A.PLACE, only_asks=False) for words in ("đâu", "tại đâu", "đến đâu", "nơi nào")),
    *(QuestionWord(words, _A.MANNER) for words in ("như thế nào", "thế nào", "ra sao", "làm sao")),
    *(QuestionWord(words, _A.MANNER, only_asks=False) for words in ("như nào", "bằng cách nào")),
    *(QuestionWord(words, _A.REASON) for words in ("tại sao", "vì sao")),
    *(QuestionWord(words, _A.TRUTH) for words in ("không", "chưa", "có không", "phải không", "đúng không")),
    *(QuestionWord(words, _A.TRUTH) for words in ("được không", "hay không")),
    QuestionWord("hay chưa", _A.TRUTH, only_asks=False),
)
# A pattern for any of them in folded text. "sao" alone is "bản sao" as well, and "làm sao cho" says what must be reached.
ANY_FOLDED = alternation(word.folded for word in QUESTION_WORDS if word.words != "làm sao")


def asking(*kinds: AskedFor) -> tuple[QuestionWord, ...]:
    """Return the words that ask for some kinds of thing."""
    return tuple(word for word in QUESTION_WORDS if word.asks in kinds)


def words_asking(*kinds: AskedFor) -> str:
    """Return a pattern for such words in folded text."""
    return alternation(word.folded for word in asking(*kinds))


def words_only_asking(*kinds: AskedFor) -> str:
    """Return a pattern for those that name nothing beside: "hom nao" stands in "nhom nao"."""
    return alternation(word.folded for word in asking(*kinds) if word.only_asks)


def phrases_asking(*kinds: AskedFor) -> str:
    """Return a pattern for those of two words and more: "dau" alone is "đầu" as well, and "khong" denies."""
    return alternation(word.folded for word in asking(*kinds) if " " in word.words)
