from dataclasses import replace

from api.dependencies import Services
from bot.answer import Answer, AnswerStatus, Caution, Cell, Row, Statement, Table, TableKind
from bot.evaluation.shown_answer import Source, shown_answer
from bot.pipeline import answer_question
from bot.question import Question
from tests.conftest import TODAY

SOURCE = "749/QĐ-TTg", "nhom-muc-tieu-2025-kinh-te-so"


def answer(services: Services) -> Answer:
    return answer_question(Question("Kinh tế số năm 2025 theo QĐ 749 là bao nhiêu?", TODAY), services.parts)


def test_each_sentence_names_the_sentence_of_the_law_that_it_repeats(services: Services) -> None:
    shown = shown_answer(answer(services), services.library)
    assert shown.status is AnswerStatus.ANSWERED
    assert "20% GDP" in shown.sentences[0].text
    assert shown.sentences[0].sources == (Source(*SOURCE, (1,)),)


def test_reworded_sentences_go_to_the_quoted_sentence_nearest_to_them(services: Services) -> None:
    given = answer(services)
    reworded = replace(given.statements[0], text="Kinh tế số sẽ chiếm 20% GDP.")
    shown = shown_answer(replace(given, statements=(reworded,)), services.library)
    assert shown.sentences[0].sources == (Source(*SOURCE, (1,)),)


def test_notices_are_left_out_and_tables_are_read_once(services: Services) -> None:
    given = answer(services)
    text, markers = given.statements[0].text, given.statements[0].markers
    table = Table(TableKind.COMPARISON, "", ("", "2025"), (Row((Cell("Kinh tế số"), Cell(text, markers))),))
    statements = (Statement("Đã hết hiệu lực.", markers, notice=True), Statement(text, markers, tabled=True))
    shown = shown_answer(replace(given, statements=statements, tables=(table,)), services.library)
    assert shown.sentences == ()
    assert [cell.text for cell in shown.cells] == [text], "a heading is no statement"


def test_cautions_say_what_is_missing(services: Services) -> None:
    given = answer(services)
    assert not shown_answer(given, services.library).says_incomplete
    missing = replace(given, warnings=(Caution("part_not_found", "Chưa tìm thấy …"),))
    assert shown_answer(missing, services.library).says_incomplete
