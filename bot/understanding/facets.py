"""What can be asked about a document itself, rather than about what its text says."""

from collections.abc import Mapping
from enum import StrEnum

from index.classifying.question_types import Prediction


class Facet(StrEnum):
    """One thing to ask about a document itself; the value is how a reply names it."""

    SIGNER = "người ký"
    ISSUED = "ngày ban hành"
    VALIDITY = "hiệu lực"
    SUBJECT = "tên gọi và nội dung chính"
    ISSUER = "cơ quan ban hành"
    BASIS = "căn cứ ban hành"
    ENDS = "việc thay thế, bãi bỏ văn bản khác"
    GUIDED = "văn bản hướng dẫn"
    AMENDED = "việc được sửa đổi, bổ sung"


# Names of the classifier, in the order in which a reply tells them.
VALIDITY = {
    "in_force": Facet.VALIDITY,
    "replaced": Facet.VALIDITY,  # the record tells both in one sentence
    "ends": Facet.ENDS,
    "guided": Facet.GUIDED,
    "amended": Facet.AMENDED,
}
PARTICULARS = {
    "signer": Facet.SIGNER,
    "issued": Facet.ISSUED,
    "issuer": Facet.ISSUER,
    "subject": Facet.SUBJECT,
    "basis": Facet.BASIS,
}
MIN_PROBABILITY = 0.5


def facets_of(prediction: Prediction, among: Mapping[str, Facet]) -> tuple[Facet, ...]:
    """Return the facets that are likelier asked than not, or else the likeliest one."""
    limit = min(MIN_PROBABILITY, max(prediction.facets[name] for name in among))
    return tuple(dict.fromkeys(facet for name, facet in among.items() if prediction.facets[name] >= limit))
