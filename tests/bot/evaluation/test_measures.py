import json
from dataclasses import replace
from datetime import date

import pytest

from api.dependencies import Services
from bot.answer import AnswerStatus
from bot.evaluation.cases import BadCasesError, Case, CaseTurn, Expected, is_path, read_cases
from bot.evaluation.measures import Result, by_style, evaluate, holds, measure, wrong_figures
from bot.evaluation.report import html_report
from bot.evaluation.run_comparison import compare
from bot.pipeline import answer_question
from bot.question import Question
from tests.conftest import TODAY

GOOD = "Kinh tế số năm 2025 theo QĐ 749 là bao nhiêu?"
ECONOMY = Case(
    "A1", "ngắn gọn", (CaseTurn(GOOD, Expected(True, AnswerStatus.ANSWERED, ("20% GDP",), (("749/QĐ-TTg", ""),))),)
)
WAGES = Case("A2", "ngoài phạm vi", (CaseTurn("Lương tối thiểu vùng năm 2026 là bao nhiêu?", Expected(False)),), TODAY)


@pytest.fixture(scope="module")
def results(services: Services) -> tuple[Result, ...]:
    return evaluate((ECONOMY, WAGES), services.parts, TODAY)


def test_both_formats_are_read() -> None:
    directive = {
        "id": "Q1",
        "question": "[Lượt 1: NQ 1 nói gì?] Lượt 2: Thế đến ngày nào?",
        "style": "hội thoại nối tiếp",
        "answerable": True,
        "expected_facts": ["ngày 5"],
        "citations": [{"doc": "1/NQ-CP", "locator": "mục I"}],
    }
    ours = {
        "id": "D1",
        "question": "còn xã?",
        "status": "not_found",
        "expected_facts": [],
        "citations": [],
        "turns": ["Tỉnh?"],
    }
    dialogue = {"id": "H1", "turns": [{**ours, "turns": None}, {**ours, "question": "Ai ký?"}]}
    citizen = {"intent": "ask", "text": "Mất sổ thì sao?"}
    lines = "\n".join(json.dumps(line) for line in (directive, {**ours, "as_of": "2024-05-15"}, dialogue, citizen))
    q, d, h, c = read_cases(lines, "x.jsonl")
    assert [turn.question for turn in q.turns] == ["NQ 1 nói gì?", "Thế đến ngày nào?"]
    assert q.turns[0].expected is None
    assert q.turns[1].expected == Expected(True, None, ("ngày 5",), (("1/NQ-CP", "mục I"),))
    assert d.as_of == date(2024, 5, 15)
    assert d.turns == (CaseTurn("Tỉnh?"), CaseTurn("còn xã?", Expected(False, AnswerStatus.NOT_FOUND)))
    assert [turn.question for turn in h.turns] == ["còn xã?", "Ai ký?"]
    assert all(turn.expected for turn in h.turns)
    assert (c.id, c.turns) == ("x.jsonl:4", (CaseTurn("Mất sổ thì sao?", Expected(False)),))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "dòng 1: không phải JSON"),
        ('{"question": "A?"}', "thiếu “answerable”"),
        ('{"question": "A?", "status": "maybe"}', "không đúng khuôn dạng"),
        ("\n", "không có câu hỏi nào"),
    ],
)
def test_bad_files_are_told_by_line(text: str, says: str) -> None:
    with pytest.raises(BadCasesError, match=says):
        read_cases(text, "x.jsonl")


def test_places_are_compared_only_where_they_are_paths() -> None:
    assert is_path("dieu-1.muc-ii")
    assert not is_path("mục II.1.a")
    assert not is_path("")


def test_a_fact_needs_its_figures_and_most_of_its_words() -> None:
    assert holds("Cấp xã: tối thiểu 60% hồ sơ công việc. [1]", "60% ở cấp xã")
    assert not holds("Cấp xã: tối thiểu 50% hồ sơ công việc.", "60% ở cấp xã")
    assert not holds("Có quy định. [2]", "2"), "a marker is no figure"
    assert not holds("Văn phòng Bộ", "Trung tâm Thông tin phối hợp")


def test_right_answers_pass(results: tuple[Result, ...]) -> None:
    economy, wages = results
    assert economy.passed
    assert wages.passed
    assert wages.refused
    assert (economy.status, economy.expected_status, wages.expected_status) == ("answered", "answered", "")
    assert economy.given[0].document_right
    assert economy.expected[0].document_found
    assert economy.expected[0].place_found is None
    sums = measure(results)
    assert (sums.questions, sums.passed, sums.status, sums.refusals) == (2, 2, (2, 2), (1, 1))
    assert (sums.facts, sums.documents, sums.document_recall) == ((1, 1), (1, 1), (1, 1))
    assert list(by_style(results)) == ["ngoài phạm vi", "ngắn gọn"]


def test_the_document_that_replaced_the_expected_one_is_right(services: Services) -> None:
    question = "Quyết định 2629/QĐ-TTg phê duyệt chương trình gì?"
    case = Case("A3", "", (CaseTurn(question, Expected(True, None, (), (("942/QĐ-TTg", "dieu-1"),))),))
    (result,) = evaluate((case,), services.parts, TODAY)
    assert "2629/QĐ-TTg" in {given.number for given in result.given if given.document_right}
    assert result.expected[0].document_found
    assert result.expected[0].place_found is False


def test_a_figure_that_no_citation_holds_is_found(services: Services) -> None:
    answer = answer_question(Question(GOOD, TODAY), services.parts)
    assert wrong_figures(answer, services.library) == set()
    first = answer.statements[0]
    forged = replace(answer, statements=(replace(first, text=first.text.replace("20%", "23,5%")),))
    assert wrong_figures(forged, services.library) == {"23.5%"}


def test_conversations_do_not_mix(services: Services) -> None:
    signer = CaseTurn("ai ký vậy?", Expected(True, None, ("Nguyễn Chí Dũng",)))
    talk, alone = Case("A4", "", (CaseTurn("QĐ 2629 là gì?"), signer)), Case("A5", "", (signer,))
    after, without = evaluate((talk, alone), services.parts, TODAY)
    assert after.earlier == ("QĐ 2629 là gì?",)
    assert after.passed
    assert not without.passed


def test_a_comparison_names_what_changed(results: tuple[Result, ...]) -> None:
    economy, wages = results
    worse = replace(economy, facts=(replace(economy.facts[0], found=False),), wrong_figures=("7",))
    assert compare(results, results) == ()
    (change,) = compare(results, (worse, wages))
    assert (change.id, change.better, change.worse) == ("A1", (), ("dữ kiện", "số liệu sai"))
    (change,) = compare((worse,), results)
    assert change.better == ("dữ kiện", "số liệu sai")


def test_the_report_holds_everything_escaped(results: tuple[Result, ...]) -> None:
    nasty = replace(results[0], question="<script>alert(1)</script> %%ROWS%%", style='a"b', status_right=False)
    page = html_report((nasty, results[1]), "câu & hỏi", TODAY)
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; %%ROWS%%" in page
    assert 'data-style="a&quot;b"' in page
    assert "câu &amp; hỏi" in page
    assert page.count("<details ") == 2
    assert page.count('class="failed"') == 1
    assert "http" not in page.partition("<body>")[0], "nothing is fetched"
