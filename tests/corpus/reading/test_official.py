"""An official text from file to library: read whole, then ending, amending and restoring other texts."""

from datetime import date

import pytest
from hypothesis import given, settings

from corpus.document import LegalDocument, Locator, Signer, TextKind, ValidityStatus
from corpus.library import Library
from corpus.reading.extraction.lines import ExtractedText
from corpus.reading.extraction.text import read_text
from corpus.reading.official import read_official
from tests.corpus.reading.official_strategies import documents, junk

TEXT = """ỦY BAN NHÂN DÂN
TỈNH ĐẮK LẮK
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {number}
Đắk Lắk, ngày {day} năm 2025
QUYẾT ĐỊNH
Về việc quản lý {about}
ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK
Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
QUYẾT ĐỊNH:
{clauses}
Nơi nhận:
- Như Điều 2;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Phạm Văn Lau
"""
OLD = """Chương I
QUY ĐỊNH CHUNG
Điều 1. Giống
1. Sen hồng.
2. Sen trắng:
a) Cánh kép;
b) Cánh đơn.
Điều 2. Tưới nước
1. Tưới buổi sáng.
2. Tưới buổi chiều.
Chương II
THI HÀNH
Điều 3. Hiệu lực
Quyết định này có hiệu lực từ ngày 01/7/2025."""
PLAIN = "Điều 1. Giống\n1. Sen hồng.\n2. Sen trắng.\nĐiều 2. Hiệu lực\nQuyết định này có hiệu lực từ ngày 01/7/2025."
ATTACHED = "\nQUY CHẾ\nQUẢN LÝ AO SEN\n(Ban hành kèm theo Quyết định số 11/2025/QĐ-UBND)\nĐiều 1. Ao\nAo xã.\nĐiều 5. Bờ\nBờ ao.\n"
BEFORE, FROM = date(2025, 8, 31), date(2025, 9, 1)
IN_FORCE, EXPIRED, PARTLY = ValidityStatus.IN_FORCE, ValidityStatus.EXPIRED, ValidityStatus.PARTLY


def text_of(clauses: str, number: str = "11/2025/QĐ-UBND", day: str = "20 tháng 6", about: str = "ao sen") -> str:
    return TEXT.format(clauses=clauses, number=number, day=day, about=about)


def old(clauses: str = PLAIN, sha256: str = "a" * 64) -> LegalDocument:
    return read_official(text_of(clauses), origin="cu.txt", sha256=sha256)


def acting(act: str) -> LegalDocument:
    """Return a later decision, in force from 01/9/2025, whose clause 2 does something to the older one."""
    clauses = f"Điều 1. Ao\nSen.\nĐiều 2. Hiệu lực\n1. Quyết định này có hiệu lực từ ngày 01/9/2025.\n2. {act}"
    return read_official(text_of(clauses, "22/2025/QĐ-UBND", "15 tháng 8", "hồ sen"), origin="moi.txt", sha256="b" * 64)


def status(library: Library, document: LegalDocument, day: date, path: str = "") -> ValidityStatus:
    found = library.document(document.slug)
    assert found is not None
    return library.standing(found, day, Locator.parse(path) if path else None).status


def test_a_text_is_read_whole() -> None:
    document = read_official(
        text_of(OLD), origin="cu.txt", sha256="a" * 64, url="https://vi.du/cu", checked_on=date(2026, 1, 2)
    )
    assert (document.number, document.kind, document.issuer) == (
        "11/2025/QĐ-UBND",
        "Quyết định",
        "Ủy ban nhân dân tỉnh Đắk Lắk",
    )
    assert (document.title, document.issued_on, document.place) == ("Quản lý ao sen", date(2025, 6, 20), "Đắk Lắk")
    assert document.slug == "11-2025-qd-ubnd-dak-lak"
    assert document.signer == Signer("Phạm Văn Lau", "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH")
    assert document.recipients == ("Như Điều 2", "Lưu: VT")
    assert document.legal_bases == ("Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",)
    assert (document.text_kind, document.record, document.warnings) == (TextKind.VERBATIM, None, ())
    assert (document.source.origin, document.source.url) == ("cu.txt", "https://vi.du/cu")
    assert (document.source.sha256, document.source.checked_on) == ("a" * 64, date(2026, 1, 2))
    paths = [provision.locator.path for provision in document.walk()]
    assert paths[0] == "mo-dau"
    assert "chuong-i.dieu-1.khoan-2.diem-b" in paths
    assert paths[-1] == "ket-thuc"
    assert document.body == read_text(text_of(OLD)).text


def test_what_another_extractor_returned_is_read_alike() -> None:
    extracted = read_text(text_of(OLD))
    assert read_official(extracted) == read_official(text_of(OLD))
    told = ExtractedText(extracted.text, warnings=("Tệp quét có chữ mờ.",))
    assert read_official(told).warnings == ("Tệp quét có chữ mờ.",)


def test_validity_is_that_of_the_effect_clause_and_vouched_for_by_the_text_itself() -> None:
    validity = old().validity
    assert validity.status_on(date(2025, 6, 30)) is ValidityStatus.NOT_YET
    assert validity.status_on(date(2025, 7, 1)) is IN_FORCE
    assert validity.status_on(date(2099, 1, 1)) is IN_FORCE


def test_without_an_effect_clause_nothing_is_guessed() -> None:
    assert old("Điều 1. Ao\nSen.\nĐiều 2. Hồ\nSúng.").validity.status_on(FROM) is ValidityStatus.UNKNOWN


@pytest.mark.parametrize("text", ["", "\n\n", "Xin chào.", "| a |", "“", "---\n---\n", "Điều 1."])
def test_what_is_no_document_raises_nothing(text: str) -> None:
    document = read_official(text)
    assert document.number == ""
    assert document.body == read_text(text).text


@settings(max_examples=200, deadline=None)
@given(junk)
def test_any_pile_of_lines_can_be_read(text: str) -> None:
    assert read_official(text).body == read_text(text).text


@settings(max_examples=50, deadline=None)
@given(documents)
def test_a_text_comes_back_from_the_library_as_it_went_in(document: tuple[str, list[str]]) -> None:
    library = Library.open("sqlite://")
    added = read_official(document[0], sha256="a" * 64)
    library.add(added)
    found = library.document(added.slug)
    assert found is not None
    assert (found.provisions, found.body) == (added.provisions, added.body)


def test_replacing_text_ends_the_replaced_one_from_its_day_and_removing_it_restores(library: Library) -> None:
    first = library.add(old()).document
    second = library.add(acting("Quyết định này thay thế Quyết định số 11/2025/QĐ-UBND ngày 20/6/2025.")).document
    assert [status(library, first, day) for day in (BEFORE, FROM)] == [IN_FORCE, EXPIRED]
    assert status(library, first, FROM, "dieu-1.khoan-2") is EXPIRED
    found = library.document(first.slug)
    assert found is not None
    assert found.record is not None
    assert "hết hiệu lực từ ngày 01/9/2025, bị thay thế bởi Quyết định số 22/2025/QĐ-UBND" in found.record.text
    assert status(library, second, FROM) is IN_FORCE
    library.remove(second.slug)
    assert status(library, first, FROM) is IN_FORCE


def test_order_of_adding_does_not_matter(library: Library) -> None:
    library.add(acting("Quyết định này thay thế Quyết định số 11/2025/QĐ-UBND ngày 20/6/2025."))
    assert status(library, library.add(old()).document, FROM) is EXPIRED


def test_namesake_of_another_day_is_not_ended(library: Library) -> None:
    first = library.add(old()).document
    library.add(acting("Quyết định này thay thế Quyết định số 11/2025/QĐ-UBND ngày 21/6/2025."))
    assert status(library, first, FROM) is IN_FORCE


def test_repeal_of_a_clause_ends_that_clause_only(library: Library) -> None:
    first = library.add(old()).document
    second = library.add(acting("Bãi bỏ khoản 2 Điều 1 Quyết định số 11/2025/QĐ-UBND.")).document
    assert [status(library, first, day, "dieu-1.khoan-2") for day in (BEFORE, FROM)] == [IN_FORCE, EXPIRED]
    assert status(library, first, FROM, "dieu-1.khoan-1") is IN_FORCE
    assert status(library, first, FROM, "dieu-2") is IN_FORCE
    assert [status(library, first, day) for day in (BEFORE, FROM)] == [IN_FORCE, PARTLY]
    library.remove(second.slug)
    assert status(library, first, FROM, "dieu-1.khoan-2") is IN_FORCE
    assert status(library, first, FROM) is IN_FORCE


def test_repeal_reaches_what_lies_below(library: Library) -> None:
    first = library.add(
        old(OLD.replace("Chương I\nQUY ĐỊNH CHUNG\n", "").replace("Chương II\nTHI HÀNH\n", ""))
    ).document
    library.add(acting("Bãi bỏ khoản 2 Điều 1 Quyết định số 11/2025/QĐ-UBND."))
    assert status(library, first, FROM, "dieu-1.khoan-2.diem-a") is EXPIRED
    assert status(library, first, FROM, "dieu-1.khoan-1") is IN_FORCE


def test_amended_clause_is_partly_in_force(library: Library) -> None:
    first = library.add(old()).document
    library.add(acting("Sửa đổi khoản 2 Điều 1 Quyết định số 11/2025/QĐ-UBND như sau: “2. Sen vàng.”"))
    assert [status(library, first, day, "dieu-1.khoan-2") for day in (BEFORE, FROM)] == [IN_FORCE, PARTLY]
    assert status(library, first, FROM, "dieu-1.khoan-1") is IN_FORCE


@pytest.mark.parametrize(
    ("act", "path"),
    [("Bãi bỏ khoản 2 Điều 1", "chuong-i.dieu-1.khoan-2"), ("Bãi bỏ điểm a khoản 2 Điều 1", "chuong-i.dieu-1.khoan-2.diem-a")],
)  # fmt: skip
def test_repeal_of_a_clause_inside_a_chapter(library: Library, act: str, path: str) -> None:
    first = library.add(old(OLD)).document
    library.add(acting(f"{act} Quyết định số 11/2025/QĐ-UBND."))
    assert status(library, first, FROM, path) is EXPIRED


def test_repeal_of_an_article_of_what_is_attached(library: Library) -> None:
    first = library.add(read_official(text_of(PLAIN) + ATTACHED, sha256="a" * 64)).document
    library.add(acting("Bãi bỏ Điều 5 Quy chế ban hành kèm theo Quyết định số 11/2025/QĐ-UBND."))
    assert status(library, first, FROM, "kem-theo-1.dieu-5") is EXPIRED


def test_repeal_of_a_clause_leaves_the_one_of_what_is_attached(library: Library) -> None:
    attached = ATTACHED.replace("Ao xã.", "1. Ao xã.\n2. Ao thôn.")
    first = library.add(read_official(text_of(PLAIN) + attached, sha256="a" * 64)).document
    library.add(acting("Bãi bỏ khoản 2 Điều 1 Quyết định số 11/2025/QĐ-UBND."))
    assert status(library, first, FROM, "dieu-1.khoan-2") is EXPIRED
    assert status(library, first, FROM, "kem-theo-1.dieu-1.khoan-2") is IN_FORCE


@pytest.mark.parametrize("act", ["Bãi bỏ khoản 2 Điều 1", "Sửa đổi khoản 2 Điều 1"])
def test_article_that_holds_a_changed_clause_is_partly_in_force(library: Library, act: str) -> None:
    first = library.add(old()).document
    library.add(acting(f"{act} Quyết định số 11/2025/QĐ-UBND."))
    assert status(library, first, FROM, "dieu-1") is PARTLY


@pytest.mark.parametrize(
    "act", ["Bãi bỏ {}, trừ khoản 2 Điều 1.", "{} hết hiệu lực từ ngày 01/9/2025, trừ khoản 2 Điều 1."]
)
def test_what_a_repeal_excepts_is_not_expired(library: Library, act: str) -> None:
    first = library.add(old()).document
    library.add(acting(act.format("Quyết định số 11/2025/QĐ-UBND")))
    assert status(library, first, FROM, "dieu-1.khoan-1") is EXPIRED
    assert status(library, first, FROM, "dieu-1.khoan-2") is not EXPIRED


def test_article_that_takes_effect_later_is_not_yet_in_force(library: Library) -> None:
    clauses = (
        f"{PLAIN.replace('Quyết định này', '1. Quyết định này')}\n2. Điều 1 có hiệu lực từ ngày 01 tháng 01 năm 2026."
    )
    first = library.add(old(clauses)).document
    assert status(library, first, FROM, "dieu-1") is ValidityStatus.NOT_YET


def test_same_file_twice_changes_nothing(library: Library) -> None:
    library.add(old())
    generation = library.generation
    assert library.add(old()).unchanged
    assert library.generation == generation


def test_corrected_file_takes_the_place_of_the_older_one_which_stays_traceable(library: Library) -> None:
    library.add(old())
    addition = library.add(old(PLAIN.replace("Sen trắng", "Sen vàng"), "c" * 64))
    assert (addition.unchanged, addition.replaced_sha256) == (False, "a" * 64)
    (active,) = library.documents()
    assert active.source.sha256 == "c" * 64
    assert library.slug_of_file("a" * 64) is None
    newest, oldest = library.history(active.slug)
    assert (newest.sha256, newest.retired_at) == ("c" * 64, None)
    assert (oldest.sha256, oldest.origin) == ("a" * 64, "cu.txt")
    assert oldest.retired_at is not None
    found = library.provision(f"{active.slug}#dieu-1.khoan-2")
    assert found is not None
    assert found[1].text.strip() == "Sen vàng."


def test_corrected_text_takes_its_acts_back(library: Library) -> None:
    first = library.add(old()).document
    library.add(acting("Quyết định này thay thế Quyết định số 11/2025/QĐ-UBND."))
    assert status(library, first, FROM) is EXPIRED
    mild = "Điều 1. Ao\nSen.\nĐiều 2. Hiệu lực\nQuyết định này có hiệu lực từ ngày 01/9/2025."
    corrected = read_official(text_of(mild, "22/2025/QĐ-UBND", "15 tháng 8", "hồ sen"), sha256="d" * 64)
    assert library.add(corrected).replaced_sha256 == "b" * 64
    assert status(library, first, FROM) is IN_FORCE


def test_provisions_are_found_by_their_id(library: Library) -> None:
    document = library.add(old(OLD)).document
    found = library.provision(f"{document.slug}#chuong-i.dieu-2.khoan-1")
    assert found is not None
    assert (found[1].marker, found[1].text.strip()) == ("1. ", "Tưới buổi sáng.")
    assert library.provision(f"{document.slug}#chuong-i.dieu-9") is None
