"""Summaries: whole documents and provisions, from their own words alone."""

from datetime import date

import pytest

from api.dependencies import Services
from bot.answer import AnswerStatus, Draft
from bot.plans.summary.request import targets_to_summarize
from bot.plans.summary.summary import MAX_PARTS, summarize
from bot.question import Question
from bot.understanding.understanding import understand_question
from bot.verifying.verification import verify
from corpus.digest import read_digest, shipped_digests
from corpus.document import Locator, Unit
from corpus.library import Library
from corpus.reading.official import read_official

DAY = date(2026, 12, 1)
HEAD = "BỘ THỬ NGHIỆM\n\nSố: 30/2026/TT-BTN\n\nHà Nội, ngày 05 tháng 01 năm 2026\n\nTHÔNG TƯ\n\nQUY ĐỊNH VIỆC TRỒNG SEN\n\n"


@pytest.fixture(scope="module")
def digests(tmp_path_factory: pytest.TempPathFactory) -> Library:
    library = Library.open(f"sqlite:///{tmp_path_factory.mktemp('digests') / 'library.sqlite3'}")
    library.sync_digests(read_digest(path.read_text("utf-8"), path.name) for path in shipped_digests())
    return library


def summary_of(library: Library, slug: str, path: str = "") -> Draft:
    document = library.document(slug)
    assert document
    return summarize([(document, [Locator.parse(path)] if path else [])], library, DAY)


@pytest.mark.parametrize("slug", [path.stem for path in shipped_digests()])
def test_every_shipped_document_has_a_summary_of_its_own_words(digests: Library, slug: str) -> None:
    draft = summary_of(digests, slug)
    document = digests.document(slug)
    assert document
    assert draft.status is AnswerStatus.ANSWERED
    assert document.number in draft.statements[0].text
    for statement in draft.statements:
        assert verify(statement, digests).failed == ""
        for support in statement.supports:
            # What amended a document is told by the record of the other one.
            assert support.provision_id.startswith(f"{slug}#") or support.provision_id.endswith(f"#{Unit.RECORD}")
            assert not any(
                name in support.provision_id for name in ("#nhom-boi-canh", "#nhom-ket-qua", "#nhom-tiep-noi")
            )
    assert any("hiệu lực" in statement.text.lower() for statement in draft.statements)


def test_what_a_summary_leaves_out_is_counted(digests: Library) -> None:
    draft = summary_of(digests, "749-qd-ttg-2020")
    assert [note.code for note in draft.warnings] == ["summary_cut"]
    assert f"{MAX_PARTS} trong " in draft.warnings[0].message
    assert not summary_of(digests, "505-qd-ttg-2022").warnings


def test_what_ended_a_document_comes_from_the_relations_of_the_library(digests: Library) -> None:
    ended = " ".join(statement.text for statement in summary_of(digests, "61-2018-nd-cp").statements)
    assert "hết hiệu lực từ ngày 01/7/2025, bị thay thế bởi Nghị định số 118/2025/NĐ-CP" in ended
    ending = " ".join(statement.text for statement in summary_of(digests, "118-2025-nd-cp").statements)
    assert "thay thế: Nghị định số 61/2018/NĐ-CP; Nghị định số 107/2021/NĐ-CP" in ending
    assert "đã được sửa đổi, bổ sung bởi: Nghị định số 367/2025/NĐ-CP" in ending


def test_chapters_are_told_by_their_headings_with_a_sentence_each(library: Library) -> None:
    text = f"""{HEAD}Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Thông tư này quy định việc trồng sen trong ao của cơ quan.
Điều 2. Đối tượng áp dụng
1. Cơ quan có ao.
2. Người trồng sen.
Chương II
TRỒNG SEN
Điều 3. Chọn giống
1. Giống sen phải có nguồn gốc rõ ràng và được kiểm tra trước khi trồng.
Chương III
CHĂM SÓC SEN
Điều 4. Bón phân
1. Trường hợp ao cạn thì không bón phân cho sen.
2. Sen được bón phân hữu cơ mỗi tháng một lần.
Chương IV
ĐIỀU KHOẢN THI HÀNH
Điều 5. Hiệu lực thi hành
Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2026.
"""
    document = library.add(read_official(text, origin="30.txt", sha256="a" * 64)).document
    draft = summary_of(library, document.slug)
    assert [statement.text for statement in draft.statements[1:5]] == [
        "Phạm vi điều chỉnh: “Thông tư này quy định việc trồng sen trong ao của cơ quan.”",
        "Đối tượng áp dụng: “Cơ quan có ao.”; “Người trồng sen.”",
        "Trồng sen – Chọn giống: “Giống sen phải có nguồn gốc rõ ràng và được kiểm tra trước khi trồng.”",
        "Chăm sóc sen – Bón phân: “Sen được bón phân hữu cơ mỗi tháng một lần.”",
    ]
    assert all(verify(statement, library).failed == "" for statement in draft.statements)
    assert [note.code for note in draft.warnings] == ["summary_of_parts"]


def test_a_decision_without_headings_and_a_plan_in_roman_parts(library: Library) -> None:
    decision = """ỦY BAN NHÂN DÂN TỈNH SEN

Số: 12/QĐ-UBND

Sen, ngày 02 tháng 02 năm 2026

QUYẾT ĐỊNH

PHÊ DUYỆT KẾ HOẠCH TRỒNG SEN

Điều 1. Phê duyệt Kế hoạch trồng sen với các nội dung sau:
I. MỤC TIÊU
Đến năm 2030, mỗi xã có một ao sen rộng ít nhất 01 ha.
II. KINH PHÍ
Kinh phí trồng sen lấy từ nguồn chi thường xuyên của xã.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này.
"""
    document = library.add(read_official(decision, origin="12.txt", sha256="b" * 64)).document
    told = [statement.text for statement in summary_of(library, document.slug).statements]
    assert "Mục tiêu: “Đến năm 2030, mỗi xã có một ao sen rộng ít nhất 01 ha.”" in told
    assert "Kinh phí: “Kinh phí trồng sen lấy từ nguồn chi thường xuyên của xã.”" in told
    assert not any("chịu trách nhiệm thi hành" in text for text in told)


def test_a_provision_is_told_whole_when_it_is_short(digests: Library) -> None:
    draft = summary_of(digests, "118-2025-nd-cp", "dieu-11")
    assert len(draft.statements) == 2
    assert draft.warnings == ()
    assert summary_of(digests, "118-2025-nd-cp", "dieu-99").status is AnswerStatus.NOT_FOUND


@pytest.mark.parametrize(
    ("question", "slugs"),
    [
        ("Tóm tắt Quyết định 766", ("766-qd-ttg-2022",)),
        ("tom tat QD 766 giup em", ("766-qd-ttg-2022",)),
        ("Nội dung chính của Nghị định 118/2025 là gì?", ("118-2025-nd-cp",)),
        ("QĐ 942 nói về cái gì", ("942-qd-ttg-2021",)),
        ("tóm tắt Điều 8 NĐ 118/2025", ("118-2025-nd-cp",)),
        ("Tóm tắt Đề án 06", ("06-qd-ttg-2022",)),
        ("cho em xin tóm tắt ngắn gọn QĐ 749 với ạ", ("749-qd-ttg-2020",)),
        ("Đề nghị cho biết nội dung chính của Quyết định số 766/QĐ-TTg.", ("766-qd-ttg-2022",)),
        ("Điều 8 NĐ 118/2025 quy định gì?", ()),
        ("Nghị định 118/2025 quy định gì về số hóa hồ sơ?", ()),
        ("Tóm tắt nhiệm vụ của Văn phòng Bộ theo 5894", ()),
        ("Nội dung chính của Quyết định 766 về xếp loại là gì?", ()),
        ("Ai ký Quyết định 766?", ()),
    ],
)
def test_requests_for_a_summary(services: Services, question: str, slugs: tuple[str, ...]) -> None:
    library = services.library
    understood = understand_question(Question(question, DAY), library, services.retriever)
    assert tuple(document.slug for document, _ in targets_to_summarize(understood, library)) == slugs
