"""Regular expressions for the printed form of every marker, matched at the beginning of a line, and for titles of annexes and forms."""

import re

from corpus.document import Unit
from corpus.names import kinds
from corpus.names.units import Trait, having
from corpus.vietnamese import numerals
from corpus.vietnamese.letters import cased
from corpus.vietnamese.patterns import alternation

# The words that open a line by themselves and are followed by a label: all headings but the article's.
HEADING_NAMES = {row.printed: row.unit for row in having(Trait.HEADS) if row.unit is not Unit.ARTICLE}

# Mark-up of Markdown before a marker ("### **") and behind it ("**"); for verbose patterns only.
_LEAD = r"[ \t]* (?:\#{1,6}[ \t]*)? \*{0,3} [ \t]*"
_TAIL = r"[ \t]* \*{0,3} [ \t]*"
_ROMAN_LABEL = numerals.ROMAN.upper()  # "I" to "LXXXIX"
_HEADING_WORDS = alternation(word for name in HEADING_NAMES for word in (name, name.upper()))
NAMED = re.compile(
    rf"""
    {_LEAD} (?P<name>{_HEADING_WORDS}) \s+
    (?P<label>
        (?:[Tt]hứ|THỨ)\s+\w{{2,4}}              # "Phần thứ nhất"
        | {_ROMAN_LABEL}[a-zđ]? (?![\wÀ-ỹ])     # "Chương II", "Chương IIa"
        | \d{{1,3}}[a-zđ]? (?!\w)               # "Mục 1"
        | [A-ZĐ] (?![\wÀ-ỹ])                    # "Phần A"
    )
    \*{{0,3}} (?P<stop>\s*[.:\-–])?             # "CHƯƠNG V: TỔ CHỨC THỰC HIỆN"
    {_TAIL}
    """,
    re.VERBOSE,
)
ARTICLE = re.compile(
    rf"""
    {_LEAD} (?:Điều|ĐIỀU) \s*\*{{0,2}}\s*
    (?P<label>
        \d{{1,3}} (?:\.\d{{1,3}})* (?:\.(?:[A-ZĐ]{{1,4}}|\d{{1,4}}))+   # "Điều 44.5.NĐ.1" of the Pháp điển
        | \d{{1,4}}[a-zđ]{{0,2}}                                        # "Điều 5", "Điều 35a"
    )
    \*{{0,3}}
    (?P<stop>
        \s*[.:]             # "Điều 5. Phạm vi"
        | \s*[-–](?=\s)     # "Điều 5 - Phạm vi"
        | (?=\s*$)          # "Điều 5", its title on the next line
        | (?=\s)            # "Điều 5 Phạm vi"
    )
    {_TAIL}
    """,
    re.VERBOSE,
)
# "Điều 5 Luật Đất đai" refers to an article; "Điều 5 Chính sách của Nhà nước" is one that lost its full stop.
NO_TITLE = re.compile(rf"(?:{alternation(kinds.names(kinds.Trait.NORMATIVE, kinds.Trait.RULES))})\b")
ROMAN = re.compile(
    rf"""
    {_LEAD} (?P<label>{_ROMAN_LABEL})
    (?:
        \s*[.)/]            # "II. MỤC TIÊU", "II) MỤC TIÊU"
        | \s?[-–]           # "II- MỤC TIÊU"
    )
    (?!\d) {_TAIL} (?=\S)
    """,
    re.VERBOSE,
)
CAPITAL = re.compile(
    rf"""
    {_LEAD} (?P<label>[A-ZĐ])
    (?:
        [.)/]               # "A. THỦ TỤC CẤP TỈNH"
        | \s?[-–]           # "A - THỦ TỤC CẤP TỈNH"
    )
    (?![\w.]) {_TAIL} (?=\S)
    """,
    re.VERBOSE,
)
DECIMAL = re.compile(
    rf"""
    {_LEAD}
    (?P<label>
        (?: \d{{1,2}} | {_ROMAN_LABEL} | [A-ZĐ] )   # "2", "II", "A"
        (?:\.\d{{1,2}}){{1,3}}                      # ".1", ".1.3"
    )
    (?P<stop>
        [.):]               # "2.1. Du lịch"
        | (?=\s|\*)         # "2.1 Du lịch"
    )
    {_TAIL} (?=[^\W\d]|[“\"(])
    """,
    re.VERBOSE,
)
NUMBER = re.compile(
    rf"""
    {_LEAD} (?P<label>\d{{1,3}}[a-zđ]?)
    (?P<stop>
        \s?[.)](?!\d)               # "2. Đối tượng", "2) Đối tượng"
        | \s?[.:]?[-–](?=[\s*])     # "2- Đối tượng", "2.- Đối tượng"
        | /(?=\s)                   # "2/ Đối tượng"
        | ,(?=\s)                   # "2, Đối tượng": a scanner's full stop
        | (?=\s[A-ZĐ])              # "2 Đối tượng"
    )
    {_TAIL} (?=\S)
    """,
    re.VERBOSE,
)
# "1ó." for "16.", "l0." for "10.": what scanners make of figures; believed only where the sequence wants that figure.
MISREAD = re.compile(rf"{_LEAD} (?P<label>[\dóoOlI]{{2,3}}) \.[ \t] {_TAIL} (?=\S)", re.VERBOSE)
PLAIN_FIGURE = re.compile(r"\d+[a-zđ]?")
LETTER = re.compile(
    rf"""
    {_LEAD}
    (?P<label>
        [a-zđ]\d{{0,2}}                 # "a) Trình tự", "b1) Sở Nội vụ"
        | [a-eđgh]{{2}} (?=\s?\))       # "ce) Mức phí": a scanner saw two letters in one
    )
    (?P<stop>
        \s?\)                           # "a) Trình tự"
        | \.(?=[\s*])                   # "a. Trình tự"
        | /(?=\s)                       # "a/ Trình tự"
    )
    {_TAIL} (?=\S)
    """,
    re.VERBOSE,
)
BRACKET = re.compile(
    rf"""
    {_LEAD}
    (?:
        \( (?P<in>
            \d{{1,2}}                   # "(1) Thành phần hồ sơ"
            | [a-zđ]                    # "(a) Giấy tờ phải nộp"
            | [ivx]{{1,4}}              # "(ii) Giống chờ kiểm định"
        ) \)
        | (?P<out>
            [ivx]{{2,4}}                # "ii) Giống chờ kiểm định"
            | [a-zđ]\.\d{{1,2}}         # "a.1) Giấy tờ phải nộp"
        ) \)
    )
    {_TAIL} (?=\S)
    """,
    re.VERBOSE,
)
DASH = re.compile(r"[ \t]*(?:\*\*)?(?P<sign>[-–—•+*~])(?![-–—+*~])(?:\*\*)?[ \t]*(?=[^\s\-–—.…])")
STARTS_TITLE = re.compile(cased(r"[\"“(*]*[A-ZĐÀ-Ỹ0-9]"))
# The titles of an annex and of a form; `rest` is the title behind the label.
ANNEX = re.compile(
    r"""
    (?P<word>PHỤ\ LỤC|Phụ\ lục|PHỤ\ BIỂU|Phụ\ biểu) (?:\s+(?:SỐ|số|Số))? \s*:?\s*
    (?P<label>
        [IVX]{1,6}                              # "PHỤ LỤC II"
        | \d{1,2}[A-Za-z]?                      # "PHỤ LỤC SỐ 06", "Phụ lục 1a"
        | [A-ZĐ](?=\s|$|[.:])                   # "Phụ lục A"
    )?
    (?P<stop>\s*[.:–-])?
    (?P<rest>\s.*|$|\(.*)                       # " DANH MỤC THỦ TỤC", "(Kèm theo Nghị quyết này)"
    """,
    re.VERBOSE | re.DOTALL,
)
FORM = re.compile(
    r"""
    (?P<word>MẪU|Mẫu|BIỂU\ MẪU|Biểu\ mẫu|BIỂU|Biểu) (?:\s+(?:SỐ|số|Số))? \s*:?\s*
    (?P<label>
        \d{1,2} (?:[A-Za-zđ](?![\wÀ-ỹ]))?       # "Mẫu số 01", "Mẫu số 01a"
        (?:[./-][\w./-]{1,20})?                 # "Mẫu số 02/ĐK", "Biểu số 01a/BTP/KSTT"
        | [IVX]{1,6}                            # "Mẫu II"
    )
    (?P<stop>\s*[.:–-])?
    (?P<rest>\s.*|$|\(.*)                       # " TỜ KHAI", "(Kèm theo Thông tư này)"
    """,
    re.VERBOSE | re.DOTALL,
)
