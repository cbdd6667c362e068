"""A refresh token works once: crashes, several processes and lost replies."""

import threading
from collections import deque
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from sqlalchemy import text

from api.zalo.channels import access_token as tokens_module
from api.zalo.channels.access_token import (
    LEASE_S,
    REFRESH_BEFORE_S,
    RETRY_REFUSED_S,
    NoTokenError,
    TokenState,
    TokenStore,
)
from api.zalo.storage.encryption import Cipher
from corpus.storage.engine import open_engine
from tests.zalo.fake_zalo import TOKEN_S, challenge_of
from tests.zalo.harness import KEY, Harness


def another(harness: Harness, http: httpx.Client | None = None) -> TokenStore:
    """Return the token store as another process opens it."""
    assert harness.zalo.config.oa
    return TokenStore(
        harness.reopened(), Cipher([KEY]), harness.zalo.config.oa, http or harness.zalo.http, harness.clock
    )


def test_a_token_is_used_until_it_is_about_to_end(harness: Harness) -> None:
    tokens = another(harness)
    first = tokens.access()
    harness.clock.forward(TOKEN_S - REFRESH_BEFORE_S - 1)
    assert tokens.access() == first
    harness.clock.forward(2)
    second = tokens.access()
    assert second.token != first.token
    assert another(harness).access() == second
    assert harness.fake.refreshed == 1


def test_a_chain_of_refreshes_goes_on_for_months(harness: Harness) -> None:
    processes = [another(harness) for _ in range(3)]
    for refresh in range(100):
        harness.clock.forward(TOKEN_S)
        assert harness.fake.knows(processes[refresh % 3].access().token)
    assert harness.fake.refreshed == 100


def test_an_expired_token_is_renewed_in_the_middle_of_sending(harness: Harness) -> None:
    harness.fake.expire()
    assert [shown.text for shown in harness.tell("1", "một câu")] == ["Bạn hỏi: một câu"]
    assert harness.fake.calls == ["send", "access_token", "send"]


def test_a_token_that_is_refused_twice_waits_for_the_operator(
    harness: Harness, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(harness.fake), "knows", lambda fake, access: False)
    assert harness.tell("1", "một câu") == []
    assert harness.fake.calls == ["send", "access_token", "send"]
    monkeypatch.undo()
    harness.clock.forward(tokens_module.RETRY_REFUSED_S)
    harness.work()
    assert len(harness.fake.seen_by("1")) == 1


def test_many_that_find_it_expired_refresh_it_once(harness: Harness) -> None:
    harness.clock.forward(TOKEN_S)
    found: list[object] = []
    gate = threading.Barrier(8)

    def use() -> None:
        tokens = another(harness)
        gate.wait()
        try:
            found.append(tokens.access())
        except NoTokenError as error:
            found.append(error.lost)

    threads = [threading.Thread(target=use) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert harness.fake.refreshed == 1
    got = [one for one in found if one is not False]
    assert len(got) >= 1  # the others retry later
    assert set(got) == {another(harness).access()}


def test_who_is_refused_an_old_token_takes_the_new_one(harness: Harness) -> None:
    one, two = another(harness), another(harness)
    old = one.access()
    new = one.access(refused=old)
    assert two.access(refused=old) == new
    assert harness.fake.refreshed == 1


class Crash(BaseException):
    """Stands for the end of the process."""


@pytest.fixture
def dying(harness: Harness) -> Iterator[httpx.Client]:
    """Return a client whose process ends after the request was sent and before the reply is read."""

    class Dying(httpx.HTTPTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            super().handle_request(request).close()
            raise Crash

    with httpx.Client(transport=Dying()) as client:
        yield client


def test_a_crash_before_the_request_costs_nothing(harness: Harness, monkeypatch: pytest.MonkeyPatch) -> None:
    harness.clock.forward(TOKEN_S)
    tokens = another(harness)
    monkeypatch.setattr(tokens, "_request", _crash)
    with pytest.raises(KeyboardInterrupt):
        tokens.access()
    with pytest.raises(NoTokenError) as busy:
        another(harness).access()
    assert not busy.value.lost  # another process may still be refreshing
    harness.clock.forward(LEASE_S + 1)
    assert harness.fake.knows(another(harness).access().token)


def _crash(form: object) -> None:
    raise KeyboardInterrupt


def test_the_one_window_that_cannot_be_closed_is_told(
    harness: Harness, dying: httpx.Client, caplog: pytest.LogCaptureFixture
) -> None:
    """The new pair was issued but its reply lost: the account must be connected again; the old access token serves until then."""
    old = another(harness).access()
    harness.clock.forward(TOKEN_S - REFRESH_BEFORE_S + 1)
    harness.fake.access[old.token] = harness.clock() + REFRESH_BEFORE_S
    with pytest.raises(Crash):
        another(harness, dying).access()
    harness.clock.forward(LEASE_S + 1)
    assert another(harness).access() == old  # valid for the rest of the hour
    assert "connect the account again" in caplog.text
    status = another(harness).status()
    assert status
    assert status[0] is TokenState.LOST
    assert 0 < status[1] - harness.clock() < REFRESH_BEFORE_S
    harness.clock.forward(REFRESH_BEFORE_S)
    with pytest.raises(NoTokenError) as lost:
        another(harness).access()
    assert lost.value.lost
    another(harness).store("", harness.fake.issue()[1], 0)
    assert harness.fake.knows(another(harness).access().token)


def test_a_server_error_leaves_the_refresh_token_as_it_was(harness: Harness) -> None:
    harness.clock.forward(TOKEN_S)
    harness.fake.oauth_faults = deque(["500"])
    with pytest.raises(NoTokenError):
        another(harness).access()
    assert harness.fake.knows(another(harness).access().token)


def test_a_refused_refresh_token_is_not_tried_again_at_once(harness: Harness) -> None:
    harness.clock.forward(TOKEN_S)
    harness.fake.refresh.clear()
    for _ in range(5):
        with pytest.raises(NoTokenError):
            another(harness).access()
    assert harness.fake.calls == ["access_token"]
    harness.clock.forward(RETRY_REFUSED_S + 1)
    with pytest.raises(NoTokenError):
        another(harness).access()
    assert harness.fake.calls == ["access_token"] * 2


def test_answers_wait_for_the_account_and_go_out_then(harness: Harness) -> None:
    harness.fake.expire()
    harness.fake.refresh.clear()
    assert harness.tell("1", "một câu") == []
    harness.clock.forward(3600)
    another(harness).store(*harness.fake.issue(), TOKEN_S)
    harness.work()
    assert len(harness.fake.seen_by("1")) == 1


def test_the_pair_lies_sealed(harness: Harness) -> None:
    pair = harness.fake.issue()
    another(harness).store(*pair, TOKEN_S)
    with harness.engine.connect() as connection:
        row = str(connection.execute(text("SELECT * FROM zalo_token")).all())
    assert not any(token in row for token in pair)


def test_a_consent_is_exchanged_once(harness: Harness) -> None:
    verifier = "v" * 43
    code = harness.fake.consent(challenge_of(verifier))
    with pytest.raises(NoTokenError):
        another(harness).connect(code, "w" * 43)
    code = harness.fake.consent(challenge_of(verifier))
    another(harness).connect(code, verifier)
    assert harness.fake.knows(another(harness).access().token)
    with pytest.raises(NoTokenError):
        another(harness).connect(code, verifier)


def test_without_an_account_there_is_no_token(tmp_path: Path, harness: Harness) -> None:
    assert harness.zalo.config.oa
    engine = open_engine(f"sqlite:///{tmp_path / 'empty.sqlite3'}")
    tokens = TokenStore(engine, Cipher([KEY]), harness.zalo.config.oa, harness.zalo.http, harness.clock)
    assert tokens.status() is None
    with pytest.raises(NoTokenError) as lost:
        tokens.access()
    assert lost.value.lost
