"""Files into the library: goes on after a bad file and reports what became of each."""

from collections.abc import Callable, Iterable
from pathlib import Path

from pydantic import BaseModel

from corpus.library import Library
from corpus.reading import UnreadableError, files_of, read_file


class Added(BaseModel):
    """A file that is in the library now."""

    file: str
    number: str
    slug: str
    kind: str
    title: str
    provisions: int
    unchanged: bool
    warnings: list[str]


class Refused(BaseModel):
    """A file that stayed out, with a stable code and one Vietnamese sentence."""

    file: str
    code: str
    message: str


class IntakeReport(BaseModel):
    """What became of every file."""

    added: list[Added]
    refused: list[Refused]


def add_files(
    paths: Iterable[Path], library: Library, progress: Callable[[int, int], None] = lambda done, total: None
) -> IntakeReport:
    """Read and store files; the index is brought up to date by the caller."""
    files = list(files_of(paths))
    report = IntakeReport(added=[], refused=[])
    for done, path in enumerate(files, 1):
        try:
            addition = library.add(read_file(path))
        except UnreadableError as error:
            report.refused.append(Refused(file=path.name, code=error.code, message=str(error)))
        else:
            document = addition.document
            full = library.document(document.slug) or document
            report.added.append(
                Added(
                    file=path.name,
                    number=document.number,
                    slug=document.slug,
                    kind=document.kind,
                    title=document.title,
                    provisions=sum(1 for provision in full.provisions for _ in provision.walk()),
                    unchanged=addition.unchanged,
                    warnings=list(document.warnings),
                )
            )
        progress(done, len(files))
    return report
