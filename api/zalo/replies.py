"""The reply to an event: an answer or a fixed sentence, and the changes that belong to it."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Executable

from api.library.opening import today
from api.zalo.messages import commands
from api.zalo.messages.answer_format import answer_messages
from api.zalo.messages.commands import Command, CommandKind, read_command
from api.zalo.messages.events import EventKind
from api.zalo.messages.message import Button, ButtonKind, Message
from api.zalo.messages.texts import (
    ASK_REASON,
    CONFIRM_ERASE,
    CONFIRM_ERASE_TYPED,
    CONFIRM_STOP,
    CONFIRM_STOP_TYPED,
    CONTINUED,
    EMPTY,
    ERASE_CANCELLED,
    ERASED,
    GREETING,
    NO_ERASE,
    NO_STOP,
    NOT_ERASED,
    NOT_TEXT,
    NOTHING_TO_RATE,
    REASONS,
    STARTED,
    STOPPED,
    THANKED,
    TOO_LONG,
    YES_ERASE,
    YES_STOP,
)
from api.zalo.storage.people import People, Person, erase_statements
from api.zalo.storage.queue import ClaimedEvent
from bot.answer import Answer
from bot.history.feedback import Feedback, Rating, Reason
from bot.question import MAX_CHARACTERS, Door, Question
from bot.replies import EXAMPLES, FAILED
from bot.understanding.plain_text import plain

MAX_ANSWER_ATTEMPTS = 5  # of an event; a question that kills the process each time gets an apology


@dataclass(frozen=True, slots=True)
class Reply:
    """The messages to send; `also` are statements for the transaction that stores them."""

    messages: tuple[Message, ...] = ()
    also: tuple[Executable, ...] = ()
    outcome: str = ""  # of the event, when there is no message


class Replies:
    """Finds the reply to an event. After a crash it may be asked for the same event again, so all changes are idempotent."""

    def __init__(
        self,
        answer: Callable[[Question], Answer],
        feedback: Feedback,
        people: People,
        public_url: str,
        closed: Callable[[], str | None],
    ) -> None:
        self._answer, self._feedback, self._people, self._public_url = answer, feedback, people, public_url
        self._closed = closed

    def reply_to(self, claimed: ClaimedEvent, *, with_buttons: bool) -> Reply:
        """Return the reply to an event."""
        person = self._people.find(claimed.person)
        command = read_command(claimed.event.text) if claimed.event.kind is EventKind.TEXT else Command(CommandKind.ASK)
        if person.silent and command.kind in (
            CommandKind.ASK,
            CommandKind.STOP_UNCLEAR,
            CommandKind.RATE,
            CommandKind.CONTINUE,
        ):
            return Reply(outcome="silent")
        if claimed.event.kind is EventKind.FOLLOW:
            return _say(GREETING, *(_examples() if with_buttons else ()))
        if claimed.event.kind is not EventKind.TEXT:
            return _say(NOT_TEXT[claimed.event.kind])
        if command.kind is CommandKind.ASK:
            return self._answer_question(claimed, person, with_buttons=with_buttons)
        return self._run(claimed, person, command, with_buttons=with_buttons)

    def _answer_question(self, claimed: ClaimedEvent, person: Person, *, with_buttons: bool) -> Reply:
        text = plain(claimed.event.text).strip()
        if not text:
            return _say(EMPTY)
        if len(text) > MAX_CHARACTERS:
            return _say(TOO_LONG)
        if closed := self._closed():
            return _say(closed)
        if claimed.attempts > MAX_ANSWER_ATTEMPTS:
            return _say(FAILED)
        answer = self._answer(Question(text, today(), conversation_id=person.conversation_id, door=Door.ZALO))
        return Reply(answer_messages(answer, self._public_url, with_buttons=with_buttons))

    def _run(self, claimed: ClaimedEvent, person: Person, command: Command, *, with_buttons: bool) -> Reply:
        kind = command.kind
        if kind is CommandKind.STOP:
            self._people.set_silent(person.person, silent=True)
            return _say(STOPPED)
        if kind is CommandKind.START:
            self._people.set_silent(person.person, silent=False)
            return _say(STARTED) if person.silent else _say(GREETING)
        if kind is CommandKind.STOP_UNCLEAR:
            if not with_buttons:
                return _say(CONFIRM_STOP_TYPED)
            return _say(CONFIRM_STOP, commands.stop(YES_STOP), commands.continue_(NO_STOP))
        if kind is CommandKind.CONTINUE:
            return _say(CONTINUED)
        if kind is CommandKind.ERASE:
            code = self._people.ask_to_erase(person.person)
            if not with_buttons:
                return _say(CONFIRM_ERASE_TYPED)
            return _say(CONFIRM_ERASE, commands.erase(YES_ERASE, code), commands.cancel_erase(NO_ERASE))
        if kind is CommandKind.ERASE_NOW:
            if not self._people.may_erase(person.person, command.code):
                return _say(NOT_ERASED)
            return Reply((Message(ERASED),), erase_statements(person.person, claimed.id))
        if kind is CommandKind.CANCEL_ERASE:
            self._people.cancel_erase(person.person)
            return _say(ERASE_CANCELLED)
        return self._rate(person, command, with_buttons=with_buttons)

    def _rate(self, person: Person, command: Command, *, with_buttons: bool) -> Reply:
        record_id = command.record_id or self._people.last_record(person.person)
        rating = command.rating
        # The id comes from the message and may be forged: only answers to this person can be rated.
        if not (record_id and rating and self._people.has_record(person.person, record_id)):
            return _say(NOTHING_TO_RATE)
        self._feedback.give(record_id, rating, command.reason)
        if rating is Rating.UP or command.reason or not with_buttons:
            return _say(THANKED)
        return _say(ASK_REASON, *(commands.rate(REASONS[reason], record_id, Rating.DOWN, reason) for reason in Reason))


def _say(text: str, *buttons: Button) -> Reply:
    return Reply((Message(text, buttons),))


def _examples() -> tuple[Button, ...]:
    return tuple(Button(ButtonKind.SAY, example, example) for example in EXAMPLES)
