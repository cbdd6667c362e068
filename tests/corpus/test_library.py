from dataclasses import replace
from datetime import date
from pathlib import Path

from corpus.digest import read_digest
from corpus.document import LegalDocument, Locator, Source, TextKind, ValidityStatus
from corpus.library import Library
from tests.conftest import INVENTED, invented, replacing


def official(sha256: str = "a" * 64) -> LegalDocument:
    """Return the invented decision as if its official text had been read."""
    return replace(invented(), text_kind=TextKind.VERBATIM, source=Source(origin="file.md", sha256=sha256))


def test_a_document_comes_back_as_it_went_in(library: Library) -> None:
    added = invented()
    library.add(added)
    found = library.document(added.slug)
    assert found is not None
    assert replace(found, record=None) == added


def test_adding_twice_changes_nothing(library: Library) -> None:
    assert not library.add(invented()).unchanged
    generation = library.generation
    assert library.add(invented()).unchanged
    assert library.generation == generation


def test_official_text_takes_the_place_of_the_digest_and_gives_it_back(library: Library) -> None:
    slug = library.add(invented()).document.slug
    library.add(official())
    assert [document.text_kind for document in library.documents()] == [TextKind.VERBATIM]
    assert library.remove(slug)
    assert [document.text_kind for document in library.documents()] == [TextKind.DIGEST]
    assert not library.remove(slug)


def test_a_corrected_text_retires_the_older_one(library: Library) -> None:
    library.add(official("a" * 64))
    addition = library.add(official("b" * 64))
    assert addition.replaced_sha256 == "a" * 64
    assert len(library.documents()) == 1


def test_replacing_document_ends_the_replaced_one_from_its_day(library: Library) -> None:
    old = library.add(invented()).document
    new = library.add(replacing()).document
    found = library.document(old.slug)
    assert found is not None
    before, after = (library.standing(found, day) for day in (date(2025, 6, 30), date(2025, 7, 1)))
    assert before.status is ValidityStatus.IN_FORCE
    assert (after.status, after.replaced_by) == (ValidityStatus.EXPIRED, ("22/QĐ-ABC",))
    assert found.record is not None
    assert "hết hiệu lực từ ngày 01/7/2025, bị thay thế bởi Quyết định số 22/QĐ-ABC" in found.record.text
    library.remove(new.slug, TextKind.DIGEST)
    restored = library.document(old.slug)
    assert restored is not None
    assert library.standing(restored, date(2025, 7, 1)).status is ValidityStatus.IN_FORCE


def test_reported_relation_never_ends_a_document(library: Library) -> None:
    library.add(invented())
    relation = replace(replacing().relations[0], reported=True)
    library.add(replace(replacing(), relations=(relation,)))
    found = library.by_number("11/QĐ-ABC")[0]
    assert library.standing(found, date(2026, 1, 1)).status is ValidityStatus.IN_FORCE
    assert found.record is not None
    assert "chưa đối chiếu với bản gốc" in found.record.text


def test_repeal_of_one_provision_leaves_the_others(library: Library) -> None:
    old = library.add(invented()).document
    relation = replace(replacing().relations[0], target_locator=Locator.parse("dieu-1.khoan-2"))
    library.add(replace(replacing(), relations=(relation,)))
    found = library.document(old.slug)
    assert found is not None
    day = date(2026, 1, 1)
    assert library.standing(found, day).status is ValidityStatus.PARTLY
    assert library.standing(found, day, Locator.parse("dieu-1.khoan-1")).status is ValidityStatus.IN_FORCE
    assert library.standing(found, day, Locator.parse("dieu-1.khoan-2")).status is ValidityStatus.EXPIRED


def test_another_process_is_seen(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'shared.sqlite3'}"
    first, second = Library.open(url), Library.open(url)
    first.add(invented())
    assert second.documents() == []
    second.refresh()
    assert [document.number for document in second.documents()] == ["11/QĐ-ABC"]


def test_provision_by_id(library: Library) -> None:
    document = library.add(invented()).document
    found = library.provision(f"{document.slug}#dieu-1.khoan-2")
    assert found is not None
    assert found[1].text.startswith("Vụ Hoa sen báo cáo")
    assert library.provision(f"{document.slug}#dieu-9") is None
    assert library.provision("khong-co#dieu-1") is None


def test_notes_on_how_a_digest_came_about_are_kept_outside_its_provisions(library: Library) -> None:
    text = INVENTED.format(relations="").replace("checked_on", 'notes: ["Chỉ đọc được tin báo chí."]\nchecked_on')
    found = library.document(library.add(read_digest(text, "invented.md")).document.slug)
    assert found is not None
    assert found.source.notes == ("Chỉ đọc được tin báo chí.",)
    assert not any("báo chí" in provision.text for provision in found.walk())
