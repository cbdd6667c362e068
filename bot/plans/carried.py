"""Tell what an answer took over from the conversation, so that its reader can see it and ask without it."""

from bot.answer import Answer, Carried
from bot.understanding.understanding import Understanding
from corpus.library import Library


def carried_over(understanding: Understanding, answer: Answer, library: Library) -> Carried:
    """Return the documents and the question before that an answer stands on.

    A document in focus counts when the answer cites it, or when the question was refused.
    """
    context = understanding.context
    cited = {citation.document.number for citation in answer.citations}
    documents = (library.document(slug) for slug in context.focus)
    numbers = (document.number for document in documents if document and (not cited or document.number in cited))
    return Carried(tuple(numbers), context.previous_question)
