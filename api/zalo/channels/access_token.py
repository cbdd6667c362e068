"""The access token of an Official Account (OAuth v4): lasts about 25 hours, and comes with a refresh token that works once.

One process at a time refreshes, under a lease in the database. Before it asks, the row says "refreshing"; the new pair is written in
one transaction, the first thing after the reply. What cannot be closed from our side: if the process or the machine dies between
Zalo's making the new pair and our commit, that pair is lost and the old refresh token is used up. We then find out at the next
attempt, say so, and keep sending with the access token until it ends; a refresh is tried an hour before, so there is time to
connect the account again (`hoidap zalo connect`).
"""

import logging
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import httpx
from sqlalchemy import insert, select, update
from sqlalchemy.engine import Engine, Row
from sqlalchemy.exc import IntegrityError

from api.zalo.config import OaConfig
from api.zalo.storage.sealing import SealError, Vault
from api.zalo.storage.tables import TokenRow

log = logging.getLogger("hoidap.zalo")

EARLY_S = 3600  # before the access token ends, a new one is asked for
LEASE_S = 60  # longer than a call can take
REFUSED_S = 600  # until a refused refresh token is tried again: nobody could say which refusals are for good
DEFAULT_LIFE_S = 3600  # when the reply does not say
_CONNECT = "connect the account again with `hoidap zalo connect`"


class State(StrEnum):
    """How the pair is."""

    GOOD = "good"
    REFRESHING = "refreshing"  # asked for a new pair, and nobody wrote down what came
    LOST = "lost"  # the refresh token is no longer accepted


class NoTokenError(RuntimeError):
    """There is no access token to use now; `lost` says that only an administrator can change that."""

    def __init__(self, *, lost: bool) -> None:
        super().__init__("no access token")
        self.lost = lost


@dataclass(frozen=True, slots=True)
class Access:
    """An access token; the generation tells whether somebody has got a newer one meanwhile."""

    token: str
    generation: int


class Tokens:
    """The pair of one account, in the database, sealed."""

    def __init__(
        self, engine: Engine, vault: Vault, config: OaConfig, http: httpx.Client, clock: Callable[[], float]
    ) -> None:
        self._engine, self._vault, self._config, self._http, self._clock = engine, vault, config, http, clock
        self._account = f"oa:{config.app_id}"

    def access(self, refused: Access | None = None) -> Access:
        """Return an access token, a new one in place of `refused`; raises NoTokenError."""
        row = self._row()
        if row is None:
            raise NoTokenError(lost=True)
        now = self._clock()
        stale = refused is not None and row.generation <= refused.generation
        if not stale and row.expires_at - EARLY_S > now:
            return self._access(row)
        renewed = self._refreshed(row)
        if renewed:
            return renewed
        if stale or row.expires_at <= now:
            raise NoTokenError(lost=row.state == State.LOST)
        return self._access(row)

    def connect(self, code: str, verifier: str) -> None:
        """Exchange the code of a consent for the first pair; raises NoTokenError when Zalo refuses."""
        pair = self._ask({"grant_type": "authorization_code", "code": code, "code_verifier": verifier})
        if pair is None:
            raise NoTokenError(lost=True)
        self.store(*pair)

    def store(self, access: str, refresh: str, lives_s: float) -> None:
        """Put a pair in place of whatever there is; without an access token the next use gets one."""
        values = {
            "sealed": self._vault.seal({"access": access, "refresh": refresh}),
            "expires_at": self._clock() + lives_s if access else 0,
            "state": State.GOOD,
            "owner": "",
            "lease_until": 0,
        }
        renew = (
            update(TokenRow)
            .where(TokenRow.account == self._account)
            .values(generation=TokenRow.generation + 1, **values)
        )
        with self._engine.begin() as connection:
            if connection.execute(renew).rowcount:
                return
        try:
            with self._engine.begin() as connection:
                connection.execute(insert(TokenRow).values(account=self._account, generation=1, **values))
        except IntegrityError:  # another process was quicker
            with self._engine.begin() as connection:
                connection.execute(renew)

    def status(self) -> tuple[State, float] | None:
        """Return how the pair is, and when the access token ends; None when there is none."""
        row = self._row()
        return (State(row.state), row.expires_at) if row else None

    def _row(self) -> Row[Any] | None:
        with self._engine.connect() as connection:
            return connection.execute(select(TokenRow).where(TokenRow.account == self._account)).first()

    def _access(self, row: Row[Any]) -> Access:
        try:
            return Access(self._vault.open(row.sealed)["access"], row.generation)
        except SealError:
            log.error("Zalo's tokens are sealed under a key that is not set; %s", _CONNECT)  # noqa: TRY400
            raise NoTokenError(lost=True) from None

    def _refreshed(self, row: Row[Any]) -> Access | None:
        """Ask for a new pair under a lease; None when somebody else is at it, or when none came."""
        owner, now = uuid.uuid4().hex, self._clock()
        with self._engine.begin() as connection:
            taken = connection.execute(
                update(TokenRow)
                .where(
                    TokenRow.account == self._account,
                    TokenRow.generation == row.generation,
                    TokenRow.lease_until <= now,
                )
                .values(owner=owner, lease_until=now + LEASE_S, state=State.REFRESHING)
            )
        if not taken.rowcount:
            return None
        if row.state == State.REFRESHING:
            log.warning("a refresh of Zalo's token broke off; trying the same refresh token again")
        try:
            pair = self._ask({"grant_type": "refresh_token", "refresh_token": self._vault.open(row.sealed)["refresh"]})
        except SealError:
            pair = None
        except httpx.HTTPError as error:
            # The request may have arrived. The lease is given back, the state stays as it is.
            log.warning("Zalo's token was not refreshed: %s", type(error).__name__)
            self._release(owner)
            return None
        if pair is None:
            log.error("Zalo no longer accepts the refresh token; %s", _CONNECT)
            self._release(owner, State.LOST)
            return None
        access, refresh, lives_s = pair
        with self._engine.begin() as connection:
            connection.execute(
                update(TokenRow)
                .where(TokenRow.account == self._account, TokenRow.generation == row.generation)
                .values(
                    sealed=self._vault.seal({"access": access, "refresh": refresh}),
                    expires_at=self._clock() + lives_s,
                    generation=row.generation + 1,
                    state=State.GOOD,
                    owner="",
                    lease_until=0,
                )
            )
        return Access(access, row.generation + 1)

    def _release(self, owner: str, state: State = State.REFRESHING) -> None:
        until = self._clock() + REFUSED_S if state is State.LOST else 0
        with self._engine.begin() as connection:
            connection.execute(
                update(TokenRow)
                .where(TokenRow.account == self._account, TokenRow.owner == owner)
                .values(owner="", lease_until=until, state=state)
            )

    def _ask(self, form: dict[str, str]) -> tuple[str, str, float] | None:
        """Ask for a pair: access token, refresh token, seconds; None when Zalo says no. Raises httpx.HTTPError."""
        reply = self._http.post(
            f"{self._config.oauth_url}/v4/oa/access_token",
            headers={"secret_key": self._config.app_secret},
            data={"app_id": self._config.app_id, **form},
        )
        reply.raise_for_status()
        try:
            body = reply.json()
            access, refresh = body.get("access_token"), body.get("refresh_token")
        except (ValueError, AttributeError) as error:
            raise httpx.DecodingError("no JSON object") from error
        if not (isinstance(access, str) and access and isinstance(refresh, str) and refresh):
            log.error("Zalo gave no token: error %s", body.get("error"))
            return None
        try:
            return access, refresh, float(body["expires_in"])  # digits in a text, as a rule
        except (KeyError, TypeError, ValueError):
            return access, refresh, DEFAULT_LIFE_S
