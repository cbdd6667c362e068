"""What an office confirms about validity takes the place of what texts tell, and gives it back."""

from collections.abc import Iterable, Iterator
from datetime import date

import pytest

from api.library.reader import Reader
from api.schemas.reader import TreeProvision
from bot.presenting.citations import cite
from corpus.confirmation import Confirmation
from corpus.document import Locator, ValidityStatus
from corpus.library import Library
from corpus.storage.confirmations import Confirmations
from tests.conftest import TODAY, invented, replacing

REASON = "Sở đã có công văn trả lời."


@pytest.fixture
def slug(library: Library) -> str:
    library.add(replacing())
    return library.add(invented()).document.slug


def status(library: Library, slug: str, day: date = TODAY, locator: str = "") -> ValidityStatus:
    document = library.document(slug)
    assert document
    return library.standing(document, day, Locator.parse(locator) if locator else None).status


def confirm(library: Library, slug: str, status: ValidityStatus, locator: str = "", **days: date) -> Confirmation:
    since, until = days.get("since"), days.get("until")
    return Confirmations(library.engine, library.refresh).confirm(
        slug, locator, status, since, until, reason=REASON, office="Sở Thử nghiệm", by="lan"
    )


def test_ended_document_is_in_force_when_confirmed_and_ended_again_when_withdrawn(library: Library, slug: str) -> None:
    assert status(library, slug) is ValidityStatus.EXPIRED
    before = library.generation
    made = confirm(library, slug, ValidityStatus.IN_FORCE)
    assert library.generation > before
    assert status(library, slug) is ValidityStatus.IN_FORCE
    assert status(library, slug, date(2020, 1, 1)) is ValidityStatus.NOT_YET
    document = library.document(slug)
    assert document
    assert document.record
    assert "hết hiệu lực" not in document.record.text
    assert made.note in document.record.text
    assert library.standing(document, TODAY).ended_by == ()
    withdrawn = Confirmations(library.engine, library.refresh).withdraw(slug, made.id, "hoa", "Nhầm văn bản.")
    assert withdrawn
    assert (withdrawn.withdrawn_by, withdrawn.withdrawn_reason) == ("hoa", "Nhầm văn bản.")
    assert status(library, slug) is ValidityStatus.EXPIRED
    assert Confirmations(library.engine, library.refresh).withdraw(slug, made.id, "hoa") is None


def test_end_can_be_confirmed_for_a_day(library: Library, slug: str) -> None:
    confirm(library, slug, ValidityStatus.EXPIRED, until=date(2023, 5, 1))
    assert status(library, slug, date(2023, 4, 30)) is ValidityStatus.IN_FORCE
    assert status(library, slug, date(2023, 5, 1)) is ValidityStatus.EXPIRED


def test_one_provision_is_confirmed_alone(library: Library, slug: str) -> None:
    confirm(library, slug, ValidityStatus.IN_FORCE, "dieu-1.khoan-1")
    assert status(library, slug) is ValidityStatus.EXPIRED
    assert status(library, slug, locator="dieu-1.khoan-1") is ValidityStatus.IN_FORCE
    assert status(library, slug, locator="dieu-1.khoan-2") is ValidityStatus.EXPIRED


def test_newer_confirmation_takes_the_place_of_the_older_one(library: Library, slug: str) -> None:
    confirm(library, slug, ValidityStatus.IN_FORCE)
    confirm(library, slug, ValidityStatus.NOT_YET, since=date(2027, 1, 1))
    assert status(library, slug) is ValidityStatus.NOT_YET
    newest, oldest = Confirmations(library.engine, library.refresh).of(slug)
    assert newest.withdrawn_at is None
    assert oldest.withdrawn_reason == "Có xác nhận mới."


def test_another_process_sees_it_and_a_new_text_keeps_it(library: Library, slug: str) -> None:
    other = Library(library.engine)
    confirm(library, slug, ValidityStatus.IN_FORCE)
    other.refresh()
    assert status(other, slug) is ValidityStatus.IN_FORCE
    library.add(invented("{kind: guides, target: 22/QĐ-ABC}"))
    assert status(library, slug) is ValidityStatus.IN_FORCE


def test_citation_says_who_confirms_and_why(library: Library, slug: str) -> None:
    confirm(library, slug, ValidityStatus.IN_FORCE)
    cited = cite(library, f"{slug}#dieu-1.khoan-1", "", 1, TODAY).document
    assert cited.status_label == "Còn hiệu lực (theo xác nhận)"
    assert cited.confirmation.startswith("Theo xác nhận của Sở Thử nghiệm ngày ")
    assert cited.confirmation.endswith("lý do: Sở đã có công văn trả lời.")


def test_reader_marks_the_provision_that_was_confirmed_alone(library: Library, slug: str) -> None:
    confirm(library, slug, ValidityStatus.IN_FORCE, "dieu-1.khoan-1")
    document = library.document(slug)
    assert document
    tree = Reader(library).tree(document, TODAY)
    own = {provision.locator.path: provision.validity for provision in walk(tree.provisions)}
    first = own["dieu-1.khoan-1"]
    assert first
    assert first.status_label == "Còn hiệu lực (theo xác nhận)"
    assert "Sở Thử nghiệm" in first.confirmation
    assert own["dieu-1.khoan-2"] is None
    assert tree.confirmation == ""


def walk(provisions: Iterable[TreeProvision]) -> Iterator[TreeProvision]:
    for provision in provisions:
        yield provision
        yield from walk(provision.children)
