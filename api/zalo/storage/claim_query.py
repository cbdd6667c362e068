"""The SQL statement by which a worker claims the next event."""

from sqlalchemy import BindParameter, and_, bindparam, exists, or_, select, update
from sqlalchemy.orm import aliased

from api.zalo.storage.rows import InboxRow

_now: BindParameter[float] = bindparam("now")
_other = aliased(InboxRow)
# Another event of the same person that is worked on, or was written earlier and waits: this one has to wait for it.
_earlier = exists().where(
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
    .where(_free, ~_earlier)
    .order_by(InboxRow.sent_at, InboxRow.id)
    .limit(1)
    .with_for_update(skip_locked=True)  # for PostgreSQL; SQLite has one writer at a time
)

# Parameters: now, channels, holder, until. _free stands in it twice, because PostgreSQL checks the outer condition again after
# it has waited for a lock.
CLAIM = (
    update(InboxRow)
    .where(InboxRow.id == _first.scalar_subquery(), _free)
    .values(owner=bindparam("holder"), lease_until=bindparam("until"), attempts=InboxRow.attempts + 1)
    .returning(InboxRow)
)
ANY_OPEN = select(InboxRow.id).where(InboxRow.outcome == "").limit(1)
