"""What is said to an event: an answer, or one of the fixed sentences, and what happens besides."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Executable

from api.library.opening import today
from api.zalo.messages import commands
from api.zalo.messages.answer_format import bubbles
from api.zalo.messages.bubble import Bubble, Button, ButtonKind
from api.zalo.messages.commands import Command, Wish, read_command
from api.zalo.messages.events import Kind
from api.zalo.messages.texts import (
    CARRIED_ON,
    EMPTY,
    ERASE_MEANT,
    ERASE_MEANT_TYPED,
    ERASED,
    GREETING,
    KEPT,
    NO_ERASE,
    NO_STOP,
    NOT_ERASED,
    NOT_TEXT,
    NOTHING_TO_RATE,
    REASONS,
    STARTED,
    STOP_MEANT,
    STOP_MEANT_TYPED,
    STOPPED,
    THANKED,
    TOO_LONG,
    WHY,
    YES_ERASE,
    YES_STOP,
)
from api.zalo.storage.people import Person, Persons, erasing
from api.zalo.storage.queue import Work
from bot.answer import Answer
from bot.history.feedback import Feedback, Rating, Reason
from bot.question import MAX_CHARACTERS, Door, Question
from bot.replies import EXAMPLES, FAILED
from bot.understanding.plain_text import plain

MAX_TRIES = 5  # at finding an answer; an event that ends the process each time gets an apology


@dataclass(frozen=True, slots=True)
class Reply:
    """What to send; nothing to somebody who wants no answers. `also` happens when the reply is written down."""

    bubbles: tuple[Bubble, ...] = ()
    also: tuple[Executable, ...] = ()
    outcome: str = ""  # of an event that gets no reply


class Replies:
    """Finds replies; the same event may be asked about again after a crash, and nothing happens twice."""

    def __init__(
        self,
        answer: Callable[[Question], Answer],
        feedback: Feedback,
        persons: Persons,
        public_url: str,
        closed: Callable[[], str | None],
    ) -> None:
        self._answer, self._feedback, self._persons, self._public_url = answer, feedback, persons, public_url
        self._closed = closed

    def to(self, work: Work, *, with_buttons: bool) -> Reply:
        """Return the reply to an event."""
        person = self._persons.find(work.person)
        command = read_command(work.inbound.text) if work.inbound.kind is Kind.TEXT else Command(Wish.ASK)
        if person.silent and command.wish in (Wish.ASK, Wish.STOP_PERHAPS, Wish.RATE, Wish.GO_ON):
            return Reply(outcome="silent")
        if work.inbound.kind is Kind.FOLLOW:
            return _say(GREETING, *(_examples() if with_buttons else ()))
        if work.inbound.kind is not Kind.TEXT:
            return _say(NOT_TEXT[work.inbound.kind])
        if command.wish is Wish.ASK:
            return self._answered(work, person, with_buttons=with_buttons)
        return self._obeyed(work, person, command, with_buttons=with_buttons)

    def _answered(self, work: Work, person: Person, *, with_buttons: bool) -> Reply:
        text = plain(work.inbound.text).strip()
        if not text:
            return _say(EMPTY)
        if len(text) > MAX_CHARACTERS:
            return _say(TOO_LONG)
        if closed := self._closed():
            return _say(closed)
        if work.attempts > MAX_TRIES:
            return _say(FAILED)
        answer = self._answer(Question(text, today(), conversation_id=person.conversation_id, door=Door.ZALO))
        return Reply(bubbles(answer, self._public_url, with_buttons=with_buttons))

    def _obeyed(self, work: Work, person: Person, command: Command, *, with_buttons: bool) -> Reply:
        wish = command.wish
        if wish is Wish.STOP:
            self._persons.set_silent(person.person, silent=True)
            return _say(STOPPED)
        if wish is Wish.START:
            self._persons.set_silent(person.person, silent=False)
            return _say(STARTED) if person.silent else _say(GREETING)
        if wish is Wish.STOP_PERHAPS:
            if not with_buttons:
                return _say(STOP_MEANT_TYPED)
            return _say(STOP_MEANT, commands.stop(YES_STOP), commands.go_on(NO_STOP))
        if wish is Wish.GO_ON:
            return _say(CARRIED_ON)
        if wish is Wish.ERASE:
            code = self._persons.ask_to_erase(person.person)
            if not with_buttons:
                return _say(ERASE_MEANT_TYPED)
            return _say(ERASE_MEANT, commands.erase(YES_ERASE, code), commands.keep(NO_ERASE))
        if wish is Wish.ERASE_NOW:
            if not self._persons.may_erase(person.person, command.code):
                return _say(NOT_ERASED)
            return Reply((Bubble(ERASED),), erasing(person.person, work.id))
        if wish is Wish.KEEP:
            self._persons.keep(person.person)
            return _say(KEPT)
        return self._rated(person, command, with_buttons=with_buttons)

    def _rated(self, person: Person, command: Command, *, with_buttons: bool) -> Reply:
        record_id = command.record_id or self._persons.last_record(person.person)
        rating = command.rating
        # The button carries the answer's id; one that was not given to this person is no answer of theirs to rate.
        if not (record_id and rating and self._persons.has_record(person.person, record_id)):
            return _say(NOTHING_TO_RATE)
        self._feedback.give(record_id, rating, command.reason)
        if rating is Rating.UP or command.reason or not with_buttons:
            return _say(THANKED)
        return _say(WHY, *(commands.rate(REASONS[reason], record_id, Rating.DOWN, reason) for reason in Reason))


def _say(text: str, *buttons: Button) -> Reply:
    return Reply((Bubble(text, buttons),))


def _examples() -> tuple[Button, ...]:
    return tuple(Button(ButtonKind.SAY, example, example) for example in EXAMPLES)
