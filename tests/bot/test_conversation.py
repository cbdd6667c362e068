"""What a question takes over from the conversation is told, and can be left out."""

from dataclasses import replace

from api.dependencies import Services
from bot.answer import Answer, Carried
from bot.pipeline import answer_question
from bot.question import Question
from tests.conftest import TODAY

FIRST = Question("Bộ chỉ số tại Quyết định 766/QĐ-TTg có mấy nhóm chỉ số?", TODAY)


def go_on(services: Services, text: str, *, standalone: bool = False) -> Answer:
    first = answer_question(FIRST, services.parts)
    assert first.carried == Carried()
    question = replace(FIRST, text=text, conversation_id=first.conversation_id, standalone=standalone)
    return answer_question(question, services.parts)


def test_a_follow_up_tells_which_document_and_question_it_goes_on_with(services: Services) -> None:
    answer = go_on(services, "thế tổng điểm tối đa?")
    assert answer.carried.documents == ("766/QĐ-TTg",)
    assert "nhóm chỉ số" in answer.carried.topic


def test_a_question_that_names_its_document_carries_nothing(services: Services) -> None:
    assert go_on(services, "Quyết định 2629 thay thế văn bản nào?").carried == Carried()


def test_nothing_is_carried_when_it_is_not_wanted(services: Services) -> None:
    answer = go_on(services, "thế tổng điểm tối đa?", standalone=True)
    assert answer.carried == Carried()
