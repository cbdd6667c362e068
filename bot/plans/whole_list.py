"""Lists as a whole: every item below the line that introduces them, or how many of them are told."""

from dataclasses import dataclass

from bot.answer import Caution, DraftStatement, Support
from bot.presenting.citations import place_name
from bot.presenting.wording import following_sentence, lead_sentence
from bot.replies import LIST_CUT
from corpus.document import LegalDocument, Provision, TextKind
from corpus.vietnamese.text import fold_spaces, sentences

MAX_ITEMS = 30  # of one list; chosen by hand: annexes list hundreds


@dataclass(frozen=True, slots=True)
class WholeList:
    """The line that introduces a list and its items, each citing its own provision; `cautions` say what was left out."""

    statements: tuple[DraftStatement, ...] = ()
    items: int = 0  # of the whole list
    cautions: tuple[Caution, ...] = ()


def introduces_list(provision: Provision) -> bool:
    """Tell whether a provision introduces a list: a line of it ends in a colon and items follow, in it or below it."""
    said = _lines(provision)
    return any(line.endswith(":") for line in said[:-1]) or bool(said and said[-1].endswith(":") and provision.children)


def whole_list(document: LegalDocument, provision: Provision, max_items: int = MAX_ITEMS) -> WholeList:
    """Return the list that a provision introduces, or all that stands below a provision without words of its own.

    Returns no statements when it introduces none.
    """
    said = _lines(provision)
    at = next((at for at, line in enumerate(said) if line.endswith(":")), None)
    if at is None and not (provision.children and not said):
        return WholeList()
    id_ = document.provision_id(provision.locator)
    opening = said[at] if at is not None else fold_spaces(provision.heading).rstrip(" .:;")
    inside = [(Support(id_, line),) for line in said[at + 1 :]] if at is not None else []
    items = inside + [supports for child in provision.children if (supports := _item(document, child))]
    if not items:
        return WholeList()
    told = items[:max_items]
    statements = [
        *([DraftStatement(lead_sentence(document, provision, opening), (Support(id_, opening),))] if opening else []),
        *(DraftStatement(_worded(document, provision, supports), supports, lead=False) for supports in told),
    ]
    cautions = () if len(told) == len(items) else (list_cut(len(told), len(items), place_name(document, provision)),)
    return WholeList(tuple(statements), len(items), cautions)


def list_cut(told: int, total: int, name: str) -> Caution:
    """Return the caution that says how many items of a list an answer tells; `name` is where they all stand."""
    return Caution("list_cut", LIST_CUT.format(told=told, total=total, name=name))


def _item(document: LegalDocument, provision: Provision) -> tuple[Support, ...]:
    """Return all that an item says, its heading and its own items included."""
    found: list[Support] = []
    for one in provision.walk():
        id_ = document.provision_id(one.locator)
        heading = fold_spaces(one.heading).rstrip(" .:;")
        found += [Support(id_, heading)] if heading and document.text_kind is TextKind.VERBATIM else []
        found += [Support(id_, line.rstrip(" ;,")) for line in _lines(one)]
    return tuple(found)


def _worded(document: LegalDocument, provision: Provision, supports: tuple[Support, ...]) -> str:
    """Return an item as one sentence: what introduces something keeps its colon, the rest is set apart by semicolons."""
    text = ""
    for support in supports:
        joint = "" if not text else " " if text.endswith((":", ".", "!", "?")) else "; "
        text += joint + support.quote
    return following_sentence(document, provision, text)


def _lines(provision: Provision) -> list[str]:
    return [fold_spaces(sentence) for sentence in sentences(provision.text)]
