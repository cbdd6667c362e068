"""The refresh token works once: it survives crashes, several processes at once, and replies that are lost."""

import threading
from collections import deque
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from sqlalchemy import text

from api.zalo.channels import access_token as tokens_module
from api.zalo.channels.access_token import EARLY_S, LEASE_S, REFUSED_S, NoTokenError, State, Tokens
from api.zalo.storage.sealing import Vault
from corpus.storage.engine import open_engine
from tests.zalo.fake_zalo import TOKEN_S, challenge_of
from tests.zalo.town import KEY, Town


def another(town: Town, http: httpx.Client | None = None) -> Tokens:
    """Return the tokens as another process has them."""
    assert town.zalo.config.oa
    return Tokens(town.reopened(), Vault([KEY]), town.zalo.config.oa, http or town.zalo.http, town.clock)


def test_a_token_is_used_until_it_is_about_to_end(town: Town) -> None:
    tokens = another(town)
    first = tokens.access()
    town.clock.forward(TOKEN_S - EARLY_S - 1)
    assert tokens.access() == first
    town.clock.forward(2)
    second = tokens.access()
    assert second.token != first.token
    assert another(town).access() == second
    assert town.fake.refreshed == 1


def test_a_chain_of_refreshes_goes_on_for_months(town: Town) -> None:
    processes = [another(town) for _ in range(3)]
    for refresh in range(100):
        town.clock.forward(TOKEN_S)
        assert town.fake.knows(processes[refresh % 3].access().token)
    assert town.fake.refreshed == 100


def test_an_expired_token_is_renewed_in_the_middle_of_sending(town: Town) -> None:
    town.fake.expire()
    assert [shown.text for shown in town.tell("1", "một câu")] == ["Bạn hỏi: một câu"]
    assert town.fake.calls == ["send", "access_token", "send"]


def test_a_token_that_is_refused_twice_waits_for_the_operator(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(town.fake), "knows", lambda fake, access: False)
    assert town.tell("1", "một câu") == []
    assert town.fake.calls == ["send", "access_token", "send"]
    monkeypatch.undo()
    town.clock.forward(tokens_module.REFUSED_S)
    town.work()
    assert len(town.fake.seen_by("1")) == 1


def test_many_that_find_it_expired_refresh_it_once(town: Town) -> None:
    town.clock.forward(TOKEN_S)
    found: list[object] = []
    gate = threading.Barrier(8)

    def use() -> None:
        tokens = another(town)
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
    assert town.fake.refreshed == 1
    got = [one for one in found if one is not False]
    assert len(got) >= 1  # the others are told to come back
    assert set(got) == {another(town).access()}


def test_who_is_refused_an_old_token_takes_the_new_one(town: Town) -> None:
    one, two = another(town), another(town)
    old = one.access()
    new = one.access(refused=old)
    assert two.access(refused=old) == new
    assert town.fake.refreshed == 1


class Crash(BaseException):
    """The end of the process."""


@pytest.fixture
def dying(town: Town) -> Iterator[httpx.Client]:
    """A client whose process ends after the request has gone out, before anything of the reply is seen."""

    class Dying(httpx.HTTPTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            super().handle_request(request).close()
            raise Crash

    with httpx.Client(transport=Dying()) as client:
        yield client


def test_a_crash_before_the_request_costs_nothing(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    town.clock.forward(TOKEN_S)
    tokens = another(town)
    monkeypatch.setattr(tokens, "_ask", _crash)
    with pytest.raises(KeyboardInterrupt):
        tokens.access()
    with pytest.raises(NoTokenError) as busy:
        another(town).access()
    assert not busy.value.lost  # whoever refreshes may still be at it
    town.clock.forward(LEASE_S + 1)
    assert town.fake.knows(another(town).access().token)


def _crash(form: object) -> None:
    raise KeyboardInterrupt


def test_the_one_window_that_cannot_be_closed_is_told(
    town: Town, dying: httpx.Client, caplog: pytest.LogCaptureFixture
) -> None:
    """The pair was made and its reply never seen: the account must be connected anew, and until then the old token serves."""
    old = another(town).access()
    town.clock.forward(TOKEN_S - EARLY_S + 1)
    town.fake.access[old.token] = town.clock() + EARLY_S
    with pytest.raises(Crash):
        another(town, dying).access()
    town.clock.forward(LEASE_S + 1)
    assert another(town).access() == old  # good for the rest of the hour
    assert "connect the account again" in caplog.text
    status = another(town).status()
    assert status
    assert status[0] is State.LOST
    assert 0 < status[1] - town.clock() < EARLY_S
    town.clock.forward(EARLY_S)
    with pytest.raises(NoTokenError) as lost:
        another(town).access()
    assert lost.value.lost
    another(town).store("", town.fake.issue()[1], 0)
    assert town.fake.knows(another(town).access().token)


def test_a_server_error_leaves_the_refresh_token_as_it_was(town: Town) -> None:
    town.clock.forward(TOKEN_S)
    town.fake.oauth_faults = deque(["500"])
    with pytest.raises(NoTokenError):
        another(town).access()
    assert town.fake.knows(another(town).access().token)


def test_a_refused_refresh_token_is_not_tried_again_at_once(town: Town) -> None:
    town.clock.forward(TOKEN_S)
    town.fake.refresh.clear()
    for _ in range(5):
        with pytest.raises(NoTokenError):
            another(town).access()
    assert town.fake.calls == ["access_token"]
    town.clock.forward(REFUSED_S + 1)
    with pytest.raises(NoTokenError):
        another(town).access()
    assert town.fake.calls == ["access_token"] * 2


def test_answers_wait_for_the_account_and_go_out_then(town: Town) -> None:
    town.fake.expire()
    town.fake.refresh.clear()
    assert town.tell("1", "một câu") == []
    town.clock.forward(3600)
    another(town).store(*town.fake.issue(), TOKEN_S)
    town.work()
    assert len(town.fake.seen_by("1")) == 1


def test_the_pair_lies_sealed(town: Town) -> None:
    pair = town.fake.issue()
    another(town).store(*pair, TOKEN_S)
    with town.engine.connect() as connection:
        row = str(connection.execute(text("SELECT * FROM zalo_token")).all())
    assert not any(token in row for token in pair)


def test_a_consent_is_exchanged_once(town: Town) -> None:
    verifier = "v" * 43
    code = town.fake.consent(challenge_of(verifier))
    with pytest.raises(NoTokenError):
        another(town).connect(code, "w" * 43)
    code = town.fake.consent(challenge_of(verifier))
    another(town).connect(code, verifier)
    assert town.fake.knows(another(town).access().token)
    with pytest.raises(NoTokenError):
        another(town).connect(code, verifier)


def test_without_an_account_there_is_no_token(tmp_path: Path, town: Town) -> None:
    assert town.zalo.config.oa
    engine = open_engine(f"sqlite:///{tmp_path / 'empty.sqlite3'}")
    tokens = Tokens(engine, Vault([KEY]), town.zalo.config.oa, town.zalo.http, town.clock)
    assert tokens.status() is None
    with pytest.raises(NoTokenError) as lost:
        tokens.access()
    assert lost.value.lost
