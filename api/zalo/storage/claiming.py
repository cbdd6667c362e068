"""The one statement by which a worker takes an event: whose turn it is, and nobody else may take it."""

from sqlalchemy import BindParameter, and_, bindparam, exists, or_, select, update
from sqlalchemy.orm import aliased

from api.zalo.storage.tables import InboxRow

_now: BindParameter[float] = bindparam("now")
_other = aliased(InboxRow)
# An event has its turn when nothing of the same person is being worked on, or was written before it and waits.
_before = exists().where(
    _other.person == InboxRow.person,
    _other.id != InboxRow.id,
    _other.outcome == "",
    or_(
        _other.lease_until > _now,
        _other.sent_at < InboxRow.sent_at,
        and_(_other.sent_at == InboxRow.sent_at, _other.id < InboxRow.id),
    ),
)
_free = and_(
    InboxRow.outcome == "",
    InboxRow.channel.in_(bindparam("channels", expanding=True)),
    InboxRow.lease_until <= _now,
    InboxRow.not_before <= _now,
)
_first = (
    select(InboxRow.id)
    .where(_free, ~_before)
    .order_by(InboxRow.sent_at, InboxRow.id)
    .limit(1)
    .with_for_update(skip_locked=True)  # for PostgreSQL; SQLite has one writer at a time
)

# With now, channels, holder, until. It says twice what is free: PostgreSQL asks the outer one again after waiting for a lock.
CLAIM = (
    update(InboxRow)
    .where(InboxRow.id == _first.scalar_subquery(), _free)
    .values(owner=bindparam("holder"), lease_until=bindparam("until"), attempts=InboxRow.attempts + 1)
    .returning(InboxRow)
)
ANYTHING = select(InboxRow.id).where(InboxRow.outcome == "").limit(1)
