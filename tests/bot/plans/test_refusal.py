"""Refusals: what comes nearest and is no answer, or why there is nothing and where to look."""

from datetime import date

import pytest

from api.dependencies import Services
from api.exports.markdown import answer_markdown
from api.schemas.answers import AnswerOut
from api.zalo.messages.answer_format import answer_messages
from bot.answer import Answer, AnswerStatus
from bot.pipeline import answer_question
from bot.question import Question
from bot.replies import NEAREST, WHERE_ELSE
from corpus.vietnamese.text import fold_spaces

DAY = date(2026, 12, 1)
FEE = "Lệ phí nộp hồ sơ tại Bộ phận Một cửa là bao nhiêu?"  # that there are fees is told, not how much


def ask(services: Services, text: str, *documents: str) -> Answer:
    return answer_question(Question(text, DAY, documents), services.parts)


def test_what_comes_nearest_is_quoted_and_is_no_answer(services: Services) -> None:
    answer = ask(services, FEE)
    assert answer.status is AnswerStatus.NOT_FOUND
    assert answer.text.endswith(NEAREST)
    assert answer.citations == ()
    assert answer.statements == ()
    assert 1 <= len(answer.nearest) <= 3
    for citation in answer.nearest:
        found = services.library.provision(citation.provision_id)
        assert found
        assert citation.quote in fold_spaces(found[1].body)
    assert "118-2025-nd-cp#dieu-8" in {citation.provision_id for citation in answer.nearest}


def test_a_year_that_no_passage_names_is_told(services: Services) -> None:
    answer = ask(services, "Kinh tế số đến năm 2027 chiếm bao nhiêu phần trăm GDP theo Quyết định 749?")
    assert answer.status is AnswerStatus.NOT_FOUND
    assert "không nêu năm 2027" in answer.text


@pytest.mark.parametrize(
    "text", ["Lương tối thiểu vùng năm 2026 là bao nhiêu?", "Thủ tục ly hôn thuận tình cần giấy tờ gì?"]
)
def test_other_law_is_refused_with_a_place_to_look(services: Services, text: str) -> None:
    answer = ask(services, text)
    assert answer.status is AnswerStatus.NOT_FOUND
    assert answer.text.endswith(WHERE_ELSE)
    assert answer.nearest == ()


def test_a_document_that_the_library_lacks_is_named(services: Services) -> None:
    answer = ask(services, "Nghị quyết 999/NQ-CP quy định gì?")
    assert "999/NQ-CP" in answer.text
    assert "vbpl.vn" in answer.text


def test_nothing_near_comes_from_outside_a_limit(services: Services) -> None:
    answer = ask(services, "Xếp loại khá từ bao nhiêu điểm?", "749/QĐ-TTg")
    assert all(citation.document.number == "749/QĐ-TTg" for citation in answer.nearest)


def test_every_interface_tells_that_they_are_no_answer(services: Services) -> None:
    answer = ask(services, FEE)
    first = answer.nearest[0]
    written = AnswerOut.of(answer)
    assert [near.quote for near in written.nearest] == [near.quote for near in answer.nearest]
    markdown = answer_markdown(answer, "https://hoidap.example")
    zalo = "\n".join(message.text for message in answer_messages(answer, "https://hoidap.example", with_buttons=False))
    for text in (markdown, zalo):
        assert NEAREST in text
        assert f"{first.formal}: “{first.quote}”" in text
        assert f"https://hoidap.example/van-ban/{first.document.slug}" in text
