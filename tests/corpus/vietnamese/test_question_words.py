"""The table of question words: each is told once, and everything that reads questions knows it."""

import re
from collections import Counter

import pytest

from bot.understanding.sub_questions import has_question_word
from corpus.vietnamese.question_words import (
    ANY_FOLDED,
    QUESTION_WORDS,
    AskedFor,
    QuestionWord,
    asking,
    phrases_asking,
    words_asking,
    words_only_asking,
)
from corpus.vietnamese.text import clean, fold
from index.query import without_chatter

EACH = pytest.mark.parametrize("word", QUESTION_WORDS, ids=lambda word: word.words)


def test_each_word_is_told_once() -> None:
    for forms in ([word.words for word in QUESTION_WORDS], [word.folded for word in QUESTION_WORDS]):
        assert [form for form, count in Counter(forms).items() if count > 1] == []


@EACH
def test_a_word_is_written_as_it_is_compared(word: QuestionWord) -> None:
    assert word.words == clean(word.words).lower()
    assert re.fullmatch(r"[a-z]+(?: [a-z]+)*", word.folded)


@EACH
def test_a_word_asks(word: QuestionWord) -> None:
    assert word in asking(word.asks)
    assert re.fullmatch(words_asking(word.asks), word.folded)
    assert bool(re.fullmatch(words_only_asking(word.asks), word.folded)) is word.only_asks
    assert bool(re.fullmatch(phrases_asking(word.asks), word.folded)) is (" " in word.words)
    assert has_question_word(word.folded) is (word.words != "làm sao")


@EACH
def test_what_only_asks_need_not_stand_in_an_answer(word: QuestionWord) -> None:
    assert not (word.only_asks and without_chatter(word.folded).split())


def test_a_longer_phrase_is_found_whole() -> None:
    found = re.search(ANY_FOLDED, fold("Hồ sơ nộp như thế nào?"))
    assert found
    assert found[0] == "nhu the nao"


def test_every_kind_of_thing_is_asked_for() -> None:
    assert all(asking(kind) for kind in AskedFor)
