"""The access token of an Official Account (OAuth v4): valid for about 25 hours, with a refresh token that works once.

One process at a time refreshes, under a lease in the database. It sets the state to "refreshing" before the request and
stores the new pair in one transaction right after the reply.

One gap cannot be closed: if the process dies after Zalo has made the new pair and before our commit, the pair is lost
and the old refresh token is used up. The next refresh then fails, is logged, and the account must be connected again
with `hoidap zalo connect`. The old access token works until then: a refresh is tried an hour before it expires.
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
from api.zalo.storage.encryption import Cipher, DecryptionError
from api.zalo.storage.rows import TokenRow

log = logging.getLogger("hoidap.zalo")

REFRESH_BEFORE_S = 3600  # before the access token expires: time to connect the account again if that fails
LEASE_S = 60  # of a refresh; longer than a call can take
RETRY_REFUSED_S = 600  # until a refused refresh token is tried again: Zalo does not say which refusals are final
DEFAULT_LIFETIME_S = 3600  # of an access token, when the reply does not say; the real one is longer
_CONNECT = "connect the account again with `hoidap zalo connect`"


class TokenState(StrEnum):
    """The state of the stored pair."""

    GOOD = "good"
    REFRESHING = "refreshing"  # a new pair was requested and none has been stored yet
    LOST = "lost"  # the refresh token is no longer accepted


class NoTokenError(RuntimeError):
    """There is no access token now; `lost` says that an administrator has to connect the account."""

    def __init__(self, *, lost: bool) -> None:
        super().__init__("no access token")
        self.lost = lost


@dataclass(frozen=True, slots=True)
class AccessToken:
    """An access token; `generation` grows by one with each new pair."""

    token: str
    generation: int


class TokenStore:
    """The pair of access and refresh token of one account, encrypted in the database."""

    def __init__(
        self, engine: Engine, cipher: Cipher, config: OaConfig, http: httpx.Client, clock: Callable[[], float]
    ) -> None:
        self._engine, self._cipher, self._config, self._http, self._clock = engine, cipher, config, http, clock
        self._account = f"oa:{config.app_id}"

    def access(self, refused: AccessToken | None = None) -> AccessToken:
        """Return a valid access token, newer than `refused`; refreshes it when needed. Raises NoTokenError."""
        row = self._row()
        if row is None:
            raise NoTokenError(lost=True)
        now = self._clock()
        stale = refused is not None and row.generation <= refused.generation
        if not stale and row.expires_at - REFRESH_BEFORE_S > now:
            return self._access(row)
        renewed = self._refresh(row)
        if renewed:
            return renewed
        if stale or row.expires_at <= now:
            raise NoTokenError(lost=row.state == TokenState.LOST)
        return self._access(row)

    def connect(self, code: str, verifier: str) -> None:
        """Exchange the code of a consent for the first pair; raises NoTokenError when Zalo refuses."""
        pair = self._request({"grant_type": "authorization_code", "code": code, "code_verifier": verifier})
        if pair is None:
            raise NoTokenError(lost=True)
        self.store(*pair)

    def store(self, access: str, refresh: str, lifetime_s: float) -> None:
        """Store a pair in place of the present one; an empty access token is refreshed at its first use."""
        values = {
            "sealed": self._cipher.encrypt({"access": access, "refresh": refresh}),
            "expires_at": self._clock() + lifetime_s if access else 0,
            "state": TokenState.GOOD,
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

    def status(self) -> tuple[TokenState, float] | None:
        """Return the state of the pair and when the access token expires; None when there is no pair."""
        row = self._row()
        return (TokenState(row.state), row.expires_at) if row else None

    def _row(self) -> Row[Any] | None:
        with self._engine.connect() as connection:
            return connection.execute(select(TokenRow).where(TokenRow.account == self._account)).first()

    def _access(self, row: Row[Any]) -> AccessToken:
        try:
            return AccessToken(self._cipher.decrypt(row.sealed)["access"], row.generation)
        except DecryptionError:
            log.error("Zalo's tokens are sealed under a key that is not set; %s", _CONNECT)  # noqa: TRY400
            raise NoTokenError(lost=True) from None

    def _refresh(self, row: Row[Any]) -> AccessToken | None:
        """Request a new pair under a lease; None when another process holds the lease, or Zalo gives none."""
        owner, now = uuid.uuid4().hex, self._clock()
        with self._engine.begin() as connection:
            taken = connection.execute(
                update(TokenRow)
                .where(
                    TokenRow.account == self._account,
                    TokenRow.generation == row.generation,
                    TokenRow.lease_until <= now,
                )
                .values(owner=owner, lease_until=now + LEASE_S, state=TokenState.REFRESHING)
            )
        if not taken.rowcount:
            return None
        if row.state == TokenState.REFRESHING:
            log.warning("a refresh of Zalo's token broke off; trying the same refresh token again")
        try:
            pair = self._request(
                {"grant_type": "refresh_token", "refresh_token": self._cipher.decrypt(row.sealed)["refresh"]}
            )
        except DecryptionError:
            pair = None
        except httpx.HTTPError as error:
            # The request may have arrived: release the lease, leave the state at "refreshing".
            log.warning("Zalo's token was not refreshed: %s", type(error).__name__)
            self._release(owner)
            return None
        if pair is None:
            log.error("Zalo no longer accepts the refresh token; %s", _CONNECT)
            self._release(owner, TokenState.LOST)
            return None
        access, refresh, lifetime_s = pair
        with self._engine.begin() as connection:
            connection.execute(
                update(TokenRow)
                .where(TokenRow.account == self._account, TokenRow.generation == row.generation)
                .values(
                    sealed=self._cipher.encrypt({"access": access, "refresh": refresh}),
                    expires_at=self._clock() + lifetime_s,
                    generation=row.generation + 1,
                    state=TokenState.GOOD,
                    owner="",
                    lease_until=0,
                )
            )
        return AccessToken(access, row.generation + 1)

    def _release(self, owner: str, state: TokenState = TokenState.REFRESHING) -> None:
        until = self._clock() + RETRY_REFUSED_S if state is TokenState.LOST else 0
        with self._engine.begin() as connection:
            connection.execute(
                update(TokenRow)
                .where(TokenRow.account == self._account, TokenRow.owner == owner)
                .values(owner="", lease_until=until, state=state)
            )

    def _request(self, form: dict[str, str]) -> tuple[str, str, float] | None:
        """Request a pair: access token, refresh token, lifetime in seconds; None when Zalo refuses. Raises httpx.HTTPError."""
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
            return access, refresh, float(body["expires_in"])  # usually a string of digits
        except (KeyError, TypeError, ValueError):
            return access, refresh, DEFAULT_LIFETIME_S
