"""Lists are told whole, or how many of their items are told."""

from bot.plans.whole_list import introduces_list, whole_list
from bot.verifying.verification import verify
from corpus.document import LegalDocument, Locator, Provision
from corpus.library import Library
from corpus.reading.official import read_official

TEXT = """ỦY BAN NHÂN DÂN TỈNH SEN

Số: 12/QĐ-UBND

Sen, ngày 02 tháng 02 năm 2026

QUYẾT ĐỊNH

QUY ĐỊNH VIỆC TRỒNG SEN

Điều 1. Nhiệm vụ của xã
1. Ủy ban nhân dân xã có nhiệm vụ sau:
a) Chọn ao trồng sen;
b) Chọn giống sen, gồm:
- Sen hồng;
- Sen trắng.
c) Báo cáo trước ngày 15/12 hằng năm.
2. Người dân cùng trồng sen.
Điều 2. Điều kiện
1. Ao sâu ít nhất 01 m.
2. Nước sạch.
"""


def place(library: Library, path: str) -> tuple[LegalDocument, Provision]:
    document = library.add(read_official(TEXT, origin="12.txt", sha256="c" * 64)).document
    found = library.provision(document.provision_id(Locator.parse(path)))
    assert found
    return found


def test_every_item_is_told_with_its_own_place(library: Library) -> None:
    document, provision = place(library, "dieu-1.khoan-1")
    assert introduces_list(provision)
    found = whole_list(document, provision)
    assert [statement.text for statement in found.statements[1:]] == [
        "“Chọn ao trồng sen”",
        "“Chọn giống sen, gồm: Sen hồng; Sen trắng.”",
        "“Báo cáo trước ngày 15/12 hằng năm.”",
    ]
    assert found.items == 3
    assert found.cautions == ()
    assert found.statements[1].supports[0].provision_id.endswith("#dieu-1.khoan-1.diem-a")
    assert all(verify(statement, library).failed == "" for statement in found.statements)


def test_a_heading_introduces_what_stands_below_it(library: Library) -> None:
    found = whole_list(*place(library, "dieu-2"))
    assert [statement.text for statement in found.statements[1:]] == ["“Ao sâu ít nhất 01 m.”", "“Nước sạch.”"]


def test_what_is_left_out_is_counted(library: Library) -> None:
    found = whole_list(*place(library, "dieu-1.khoan-1"), max_items=2)
    assert len(found.statements) == 3
    assert [note.code for note in found.cautions] == ["list_cut"]
    assert "2 trong 3 mục" in found.cautions[0].message
    assert "khoản 1 Điều 1 Quyết định số 12/QĐ-UBND" in found.cautions[0].message


def test_a_sentence_introduces_no_list(library: Library) -> None:
    document, provision = place(library, "dieu-1.khoan-2")
    assert not introduces_list(provision)
    assert whole_list(document, provision).statements == ()
