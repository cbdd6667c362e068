import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.citation.document_number import DocumentNumber
from corpus.citation.formal import format_citation
from corpus.document import Locator
from corpus.reading.relations.references import Reference, find_references
from tests.corpus.citation.law_strategies import locators, normative

HERE = Locator.parse("dieu-5.khoan-3.diem-b")
ATTACHED = Locator.parse("kem-theo-1.dieu-3.khoan-1")


def shown(text: str, reference: Reference) -> str:
    """Return `[the characters] document: paths`; "này" is the document in which the text stands."""
    hint = reference.document
    document = (hint.number or hint.name) if hint else "này"
    paths = " ".join(locator.path for locator in reference.locators)
    return f"[{text[slice(*reference.span)]}] {document}: {paths}".strip()


# text, expected references; the text stands in điểm b khoản 3 Điều 5
REFERENCES = [
    ("trừ trường hợp tại khoản 2 Điều này", ["[khoản 2 Điều này] này: dieu-5.khoan-2"]),
    ("nêu tại Điều này", ["[Điều này] này: dieu-5"]),
    ("theo điểm a khoản này", ["[điểm a khoản này] này: dieu-5.khoan-3.diem-a"]),
    ("tại điểm này", ["[điểm này] này: dieu-5.khoan-3.diem-b"]),
    ("tại khoản 2", ["[khoản 2] này: dieu-5.khoan-2"]),
    ("tại các điểm a, c", ["[điểm a, c] này: dieu-5.khoan-3.diem-a dieu-5.khoan-3.diem-c"]),
    (
        "các điểm a, b và d khoản 1",
        ["[điểm a, b và d khoản 1] này: dieu-5.khoan-1.diem-a dieu-5.khoan-1.diem-b dieu-5.khoan-1.diem-d"],
    ),
    (
        "khoản 2 Điều này và điểm a khoản này",
        ["[khoản 2 Điều này] này: dieu-5.khoan-2", "[điểm a khoản này] này: dieu-5.khoan-3.diem-a"],
    ),
    ("từ Điều 4 đến Điều 6", ["[Điều 4 đến Điều 6] này: dieu-4 dieu-5 dieu-6"]),
    ("tại Điều 4, Điều 9 Nghị định này", ["[Điều 4] này: dieu-4", "[Điều 9 Nghị định này] này: dieu-9"]),
    (
        "khoản 1, 2 và điểm c khoản 3 Điều 4 của Luật này",
        ["[khoản 1, 2 và điểm c khoản 3 Điều 4 của Luật này] này: dieu-4.khoan-1 dieu-4.khoan-2 dieu-4.khoan-3.diem-c"],
    ),
    ("Chương II Nghị định này", ["[Chương II Nghị định này] này: chuong-ii"]),
    ("Mục 2 Chương III", ["[Mục 2 Chương III] này: chuong-iii.muc-2"]),
    ("Phụ lục II ban hành kèm theo Thông tư này", ["[Phụ lục II ban hành kèm theo Thông tư này] này: phu-luc-ii"]),
    ("Phụ lục kèm theo Quyết định này", ["[Phụ lục kèm theo Quyết định này] này: phu-luc"]),
    ("Mẫu số 01 Phụ lục I", ["[Mẫu số 01 Phụ lục I] này: phu-luc-i.mau-01"]),
    ("Nghị định này có hiệu lực", ["[Nghị định này] này:"]),
    ("Điều 15 Luật Tổ chức Chính phủ", ["[Điều 15 Luật Tổ chức Chính phủ] Luật Tổ chức Chính phủ: dieu-15"]),
    (
        "Điều 3 và Điều 4 của Luật Lưu trữ",
        ["[Điều 3] Luật Lưu trữ: dieu-3", "[Điều 4 của Luật Lưu trữ] Luật Lưu trữ: dieu-4"],
    ),
    (
        "điểm c khoản 3 Điều 4 Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ (được sửa đổi tại "
        "Nghị định số 107/2021/NĐ-CP)",
        [
            "[điểm c khoản 3 Điều 4 Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ] "
            "61/2018/NĐ-CP: dieu-4.khoan-3.diem-c",
            "[Nghị định số 107/2021/NĐ-CP] 107/2021/NĐ-CP:",
        ],
    ),
    (
        "khoản 2 Điều 7 Quy chế làm việc ban hành kèm theo Quyết định số 12/2020/QĐ-TTg",
        [
            "[khoản 2 Điều 7 Quy chế làm việc ban hành kèm theo Quyết định số 12/2020/QĐ-TTg] "
            "12/2020/QĐ-TTg: kem-theo-1.dieu-7.khoan-2"
        ],
    ),
    (
        "khoản 3 (đối với bộ), khoản 4 (đối với tỉnh) Điều 8; Điều 9 Thông tư số 03/2025/TT-VPCP",
        [
            "[khoản 3 (đối với bộ), khoản 4 (đối với tỉnh) Điều 8] 03/2025/TT-VPCP: dieu-8.khoan-3 dieu-8.khoan-4",
            "[Điều 9 Thông tư số 03/2025/TT-VPCP] 03/2025/TT-VPCP: dieu-9",
        ],
    ),
    ("Căn cứ Luật Chuyển đổi số số 148/2025/QH15;", ["[Luật Chuyển đổi số số 148/2025/QH15] 148/2025/QH15:"]),
    (
        "Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về hoa sen",
        ["[Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị] 57-NQ/TW:"],
    ),
    (
        "khoản 1\nĐiều 4 Nghị\nđịnh số 61/2018/NĐ-CP",
        ["[khoản 1\nĐiều 4 Nghị\nđịnh số 61/2018/NĐ-CP] 61/2018/NĐ-CP: dieu-4.khoan-1"],
    ),
    ("Điều 6. Phạm vi\nTheo Điều 7.", ["[Điều 7] này: dieu-7"]),
    ("**Điều 6**. Phạm vi", []),
    ("điều này cho thấy việc tốt", []),
    ("Điều này cho thấy việc tốt", []),
    ("đạt 20% năm 2025, khoản 500 triệu đồng", []),
    ("Điều 44.5.NĐ.1", []),
    ("giá 5 đ và 7 k", []),
]


@pytest.mark.parametrize(("text", "expected"), REFERENCES, ids=[text for text, _ in REFERENCES])
def test_references_of_a_provision(text: str, expected: list[str]) -> None:
    assert [shown(text, reference) for reference in find_references(text, here=HERE)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tại Điều 7", ["[Điều 7] này: kem-theo-1.dieu-7"]),
        ("khoản 2 Điều 7 Quy chế này", ["[khoản 2 Điều 7 Quy chế này] này: kem-theo-1.dieu-7.khoan-2"]),
        ("khoản 2 Điều 7 Quyết định này", ["[khoản 2 Điều 7 Quyết định này] này: dieu-7.khoan-2"]),
        ("Quy chế này áp dụng", ["[Quy chế này] này: kem-theo-1"]),
        ("khoản 2", ["[khoản 2] này: kem-theo-1.dieu-3.khoan-2"]),
        ("khoản 2 Điều này", ["[khoản 2 Điều này] này: kem-theo-1.dieu-3.khoan-2"]),
    ],
)
def test_references_inside_an_attachment(text: str, expected: list[str]) -> None:
    assert [shown(text, reference) for reference in find_references(text, here=ATTACHED)] == expected


def test_relative_references_need_a_place() -> None:
    assert find_references("khoản 2 Điều này, điểm a khoản này, khoản 4", here=None) == []
    assert find_references("điểm a khoản này", here=Locator.parse("dieu-5")) == []
    (reference,) = find_references("khoản 2 Điều 4", here=None)
    assert reference.locators == (Locator.parse("dieu-4.khoan-2"),)


@given(normative, locators)
def test_formal_citations_are_references(number: DocumentNumber, locator: Locator) -> None:
    cited = format_citation(number=str(number), kind="Quyết định", issuer="", issued_on=None, locator=locator)
    text = f"Thực hiện theo {cited}."
    (reference,) = find_references(text, here=HERE)
    assert reference.document is not None
    assert reference.document.number == number
    assert reference.locators == (locator,)
    assert text[slice(*reference.span)] == cited


@given(st.text(alphabet="Điềukhoản điểmnày Nghị định12ab,;và()\n.", max_size=120))
def test_spans_lie_in_order(text: str) -> None:
    end = 0
    for reference in find_references(text, here=HERE):
        assert end <= reference.span[0] < reference.span[1] <= len(text)
        end = reference.span[1]
