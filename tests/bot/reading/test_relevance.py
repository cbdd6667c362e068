"""What a question needs before anything may answer it."""

import pytest

from api.dependencies import Services
from bot.answer import AnswerStatus
from bot.pipeline import answer_question
from bot.question import Question
from bot.reading.answerability import is_answerable
from bot.reading.relevance import Criteria, criteria_for
from corpus.names.issuers import provinces_in
from index.passage import Passage
from index.retrieval import Hit
from tests.conftest import TODAY


@pytest.mark.parametrize(
    ("text", "procedure"),
    [
        ("Hồ sơ đề nghị cấp giấy phép hoạt động khám bệnh gồm những giấy tờ gì?", True),
        ("thu tuc dang ky ket hon lam o dau", True),
        ("Thời hạn giải quyết hồ sơ cấp lại chứng chỉ kiểm định viên là bao lâu?", True),
        ("Nộp hồ sơ qua mạng thế nào?", False),
        ("Ai công khai quyết định công bố thủ tục hành chính?", False),
        ("Nộp hồ sơ rồi mà đổi ý thì có xin dừng được không?", False),
    ],
)
def test_a_procedure_of_its_own(text: str, procedure: bool) -> None:
    assert criteria_for(text, {"x": 1.0}, lambda _: 1.0).one_procedure is procedure


def test_words_that_no_law_has_do_not_count_against_an_answer() -> None:
    criteria = criteria_for("cầm trịch", {"cam": 1.0, "trich": 1.0}, lambda term: 1.0 if term == "cam" else 9.0)
    assert criteria.coverage({"cam"}) == pytest.approx(0.1)
    assert criteria.known_coverage({"cam"}) == 1.0
    assert criteria_for("x", {"x": 1.0}, lambda _: 9.0).known_coverage({"y"}) == 0.0


@pytest.mark.parametrize(
    ("nearness", "words", "named", "enough"),
    [
        (0.0, 1.0, False, True),
        (0.0, 0.9, False, False),
        (0.02, 0.3, False, True),  # near in sense makes up for other words
        (-0.02, 0.1, True, True),
        (-0.03, 0.1, True, False),
        (None, 0.6, False, True),  # a model whose cosines nobody measured: words alone
        (None, 0.5, False, False),
        (None, 0.35, True, True),
    ],
)
def test_near_enough_by_words_or_by_sense(nearness: float | None, words: float, named: bool, enough: bool) -> None:
    criteria = Criteria({"sen": words, "sung": 1 - words}, ())
    hit = Hit(Passage("a", "1/QĐ-ABC", ("a#dieu-1",), "", "Trồng sen."), 1.0, nearness)
    assert is_answerable(criteria, [hit], named=named) is enough


@pytest.mark.parametrize(
    ("text", "provinces"),
    [
        ("Hà Nội được bao nhiêu điểm?", ["Hà Nội"]),
        ("ti le cua nghe an va da nang", ["Nghệ An", "Đà Nẵng"]),
        ("Tỷ lệ hồ sơ trực tuyến của cả nước", []),
    ],
)
def test_provinces_are_seen(text: str, provinces: list[str]) -> None:
    assert provinces_in(text) == provinces


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết 57 đặt mục tiêu bao nhiêu tiến sĩ vào năm 2030?",  # "tiến" is no money
        "Hà Nội được bao nhiêu điểm theo Bộ chỉ số 766?",  # not the province's
        "Học phí đại học công lập năm 2026?",
        "Người khuyết tật có được miễn phí ở Bộ phận Một cửa không?",
        "Thủ tục cấp giấy phép xây dựng mất mấy ngày?",
    ],
)
def test_what_is_near_does_not_answer(services: Services, text: str) -> None:
    assert answer_question(Question(text, TODAY), services.parts).status is AnswerStatus.NOT_FOUND


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Mốc 2030 thì VN muốn lọt top mấy về chỗ làm ăn thuận lợi theo NQ 76?", "nhóm 30 nước"),
        ("chien luoc 942 bat cac co quan bo bot bao nhieu thu tuc den 2025", "20%"),
        ("nđ 42/2022 tới ngày nào thì thôi ko xài nữa", "01/7/2026"),
        ("nđ 61 năm 2018 về cái j", "một cửa"),
    ],
)
def test_other_words_than_those_of_the_law_find_it(services: Services, text: str, said: str) -> None:
    answer = answer_question(Question(text, TODAY), services.parts)
    assert answer.status is AnswerStatus.ANSWERED
    assert said in answer.text
