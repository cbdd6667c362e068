"""The fixture of a signed-in administrator."""

from collections.abc import Iterator

import pytest
from sqlalchemy import delete
from sqlalchemy.orm import Session

from api.dependencies import Services
from bot.approved.store import ActRow, ApprovedRow
from tests.api.admin.browser import Admin, signed_in


@pytest.fixture
def admin(services: Services) -> Iterator[Admin]:
    """Yield a signed-in browser; approved answers that the test leaves are deleted."""
    with signed_in(services) as admin:
        yield admin
    with Session(services.library.engine) as session, session.begin():
        session.execute(delete(ApprovedRow))
        session.execute(delete(ActRow))
