"""Which sentences of judged passages answer."""

from dataclasses import replace

import pytest

from api.dependencies import Services
from bot.pipeline import answer_question
from bot.question import Question
from bot.reading.choice import MIN_PROBABILITY, choose_sentences
from bot.reading.judging import JudgedPassage, WordJudge, open_judge
from bot.reading.passages import Passages
from bot.reading.relevance import criteria_for
from bot.understanding.searches import Search
from corpus.document import LegalDocument
from corpus.library import Library
from index.passage import Passage
from index.passages import passages_of
from index.query import make_query
from index.retrieval import Hit
from tests.conftest import TODAY

UNLIKELY = MIN_PROBABILITY / 2  # of two passages together still less likely than not


class Marks:
    """Marks that know which sentences answer."""

    def __init__(self, text: str, *answering: str) -> None:
        self._text = text.replace("\n", " ")
        self._answering = answering

    def sentence(self, start: int, end: int) -> float:
        return 0.9 if self._text[start:end].startswith(self._answering) else 0.1

    def words(self, start: int, end: int) -> tuple[int, int] | None:
        return (start, end) if self.sentence(start, end) > 0.5 else None


def judged(library: Library, slug: str, probability: float, *answering: str) -> list[JudgedPassage]:
    document = library.document(slug)
    assert isinstance(document, LegalDocument)
    found = []
    for passage in passages_of(document):
        likely = probability if any(words in passage.text for words in answering) else 0.05
        found.append(JudgedPassage(Hit(passage, 1.0), likely, Marks(passage.text, *answering)))
    return found


def first_sentence(library: Library, slug: str) -> str:
    document = library.document(slug)
    assert document
    return next(part.text for top in document.provisions for part in top.walk() if part.text)[:40]


def test_nothing_is_chosen_when_no_passage_is_likely_enough(services: Services) -> None:
    slug = "749-qd-ttg-2020"
    assert (
        choose_sentences(
            judged(services.library, slug, UNLIKELY, first_sentence(services.library, slug)),
            services.library,
        )
        == []
    )


def test_the_sentence_that_answers_is_chosen_with_its_provision(services: Services) -> None:
    slug = "749-qd-ttg-2020"
    words = first_sentence(services.library, slug)
    chosen = choose_sentences(judged(services.library, slug, 0.8, words), services.library)
    assert chosen[0].sentence.startswith(words)
    assert chosen[0].words == (0, len(chosen[0].sentence)) or chosen[0].sentence.endswith(":")
    found = services.library.provision(chosen[0].provision_id)
    assert found
    assert words in found[1].text


def test_no_other_document_answers_for_the_named_one(services: Services) -> None:
    slug = "749-qd-ttg-2020"
    passages = judged(services.library, slug, 0.9, first_sentence(services.library, slug))
    assert choose_sentences(passages, services.library, named=frozenset({"942-qd-ttg-2021"})) == []
    assert choose_sentences(passages, services.library, named=frozenset({slug}))


@pytest.mark.parametrize(
    ("asked", "right"),
    [("Thời gian chờ thuyền tối đa bao nhiêu phút?", 0), ("Bến thuyền mở cửa lúc mấy giờ?", 1)],
    ids=["waiting", "opening"],
)
def test_the_likeliest_sentence_is_the_one_that_answers(asked: str, right: int) -> None:
    said = ("Thời gian chờ thuyền tối đa là 15 phút cho một lượt khách.", "Bến thuyền mở cửa từ 6 giờ sáng mỗi ngày.")
    text = " ".join(said)
    passage = Passage("9-qd-abc", "9/QĐ-ABC", ("9-qd-abc#dieu-2",), "Quyết định số 9/QĐ-ABC về bến thuyền", text)
    query = make_query(asked, citations=())
    (judged,) = open_judge().judge(
        Passages(Search(asked, asked), query, asked), criteria_for(query.needed, lambda _: 1.0), [Hit(passage, 1.0)]
    )
    first, second = (judged.marks.sentence(text.index(one), text.index(one) + len(one)) for one in said)
    assert (second > first) == bool(right)


def test_without_the_model_words_decide(services: Services) -> None:
    passages = [Hit(one.hit.passage, 1.0) for one in judged(services.library, "749-qd-ttg-2020", 0.0)]
    criteria = criteria_for({"dich": 1.0, "vu": 1.0, "cong": 1.0}, lambda _: 1.0)
    nothing = criteria_for({"khong_dau_co": 1.0}, lambda _: 1.0)
    found = Passages(Search("", ""), make_query("", citations=()))
    assert max(one.probability for one in WordJudge().judge(found, criteria, passages)) > 0.5
    assert max(one.probability for one in WordJudge().judge(found, nothing, passages)) < 0.5


def test_an_answer_chosen_by_words_says_so(services: Services) -> None:
    question = Question("Quyết định 749 đặt mục tiêu kinh tế số chiếm bao nhiêu phần trăm GDP đến năm 2025?", TODAY)
    by_words = answer_question(question, replace(services.parts, judge=WordJudge()))
    assert "read_by_words" in {warning.code for warning in by_words.warnings}
    read = answer_question(question, services.parts)
    assert "read_by_words" not in {warning.code for warning in read.warnings}
