from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Locator, Step, Unit, Validity, ValidityStatus, label_slug

steps = st.builds(
    Step,
    st.sampled_from(list(Unit)),
    st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,4})?", fullmatch=True),
    st.integers(1, 3),
)


@given(st.lists(steps, max_size=5))
def test_locator_path_reads_back(found: list[Step]) -> None:
    locator = Locator(tuple(found))
    assert Locator.parse(locator.path) == locator


@pytest.mark.parametrize("path", ["khoảng-1", "abc", "dieu-1..khoan-2", "điều-1"])
def test_locator_refuses_unknown_units(path: str) -> None:
    with pytest.raises(ValueError, match="not a locator step"):
        Locator.parse(path)


def test_points_d_and_dd_differ() -> None:
    assert label_slug("đ") != label_slug("d")


@pytest.mark.parametrize(
    ("validity", "day", "status"),
    [
        (Validity(), date(2026, 1, 1), ValidityStatus.UNKNOWN),
        (Validity(date(2022, 1, 1)), date(2021, 12, 31), ValidityStatus.NOT_YET),
        (Validity(date(2022, 1, 1)), date(2022, 1, 1), ValidityStatus.UNKNOWN),
        (
            Validity(date(2022, 1, 1), verified_until=date(2025, 1, 1)),
            date(2025, 1, 1),
            ValidityStatus.IN_FORCE,
        ),
        (
            Validity(date(2022, 1, 1), verified_until=date(2025, 1, 1)),
            date(2025, 1, 2),
            ValidityStatus.UNKNOWN,
        ),
        (Validity(date(2022, 1, 1), date(2025, 1, 1)), date(2024, 12, 31), ValidityStatus.IN_FORCE),
        (Validity(date(2022, 1, 1), date(2025, 1, 1)), date(2025, 1, 1), ValidityStatus.EXPIRED),
        (Validity(None, date(2025, 1, 1)), date(2025, 1, 1), ValidityStatus.EXPIRED),
        (Validity(None, date(2025, 1, 1)), date(2024, 1, 1), ValidityStatus.UNKNOWN),
        (
            Validity(date(2022, 1, 1), verified_until=date.max, partly_from=date(2023, 1, 1)),
            date(2023, 1, 1),
            ValidityStatus.PARTLY,
        ),
    ],
)
def test_status_is_never_guessed(validity: Validity, day: date, status: ValidityStatus) -> None:
    assert validity.status_on(day) is status
