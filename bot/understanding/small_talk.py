"""Input that is no question about law: greetings, thanks, attacks, requests to write or advise, other subjects."""

import re

from bot.understanding.question_type import QuestionType
from corpus.names.kinds import Trait, folded_words, having
from corpus.vietnamese.question_words import ANY_FOLDED
from corpus.vietnamese.text import fold

# All patterns match folded text, on one line.
_GREETING = re.compile(
    r"""
      ^(?:xin\ )?(?:chao|hello|hi|alo|hey)\b                          # "xin chào"
      (?:\ (?:ban|bot|ad|anh|chi|em|moi\ nguoi|buoi\ \w+|a|oi|nhe))*  # "chào buổi sáng", "chào bạn nhé"
      (?:
          [ ,.!]*(?:ban|bot|em|ad|ai\ do)?\ ?                         # "chào bạn, bạn …"
          (?:giup\ duoc\ (?:gi|viec\ gi)|lam\ duoc\ gi|la\ ai|co\ do\ khong|khoe\ khong)  # "… giúp được gì"
          [^.]{0,20}
      )?$
    | ^chuc\ (?:\w+\ ){0,4}(?:ngay|buoi|tuan)\ (?:\w+\ ){0,3}(?:tot\ lanh|vui\ ve|an\ lanh)$  # "chúc bạn một ngày tốt lành"
    | ^(?:ban|bot|em)\ (?:la\ ai|giup\ duoc\ gi)[^.]{0,20}$           # "bạn là ai"
    """,
    re.VERBOSE,
)
_THANKS = re.compile(r"^(?:ok |oke |da |vang )*(?:xin )?(?:cam on|thank|thanks|tks)\b[^?]{0,30}$")
# Courtesy in front of a question: "cảm ơn bạn, thế …", "ok tks ad. còn …", "chào ad, …".
_POLITE = r"""(?:
    ok|oke|okay|da|vang|u                        # "ok", "dạ"
  | (?:xin\ |chan\ thanh\ |rat\ )*(?:cam\ on|thanks?|tks|thank\ you)  # "xin cảm ơn"
  | (?:xin\ |kinh\ )?(?:chao|hello|hi|alo)       # "kính chào"
)"""
_COURTESY = re.compile(
    rf"""
    ^(?:
        {_POLITE}
        (?:\ (?:ban|bot|ad|admin|em|anh|chi|minh|nhieu|nhe|nha|a|oi|you|lam|rat))*  # "cảm ơn bạn nhiều nhé, …"
        (?:\s*[,.!;:]+\s*|\s+(?={_POLITE}\b))    # "ok tks ad. …", "dạ cảm ơn"
    )+
    """,
    re.VERBOSE,
)
_QUESTION = re.compile(rf"\?|\b(?:{ANY_FOLDED}|sao)\b")
# What a question must hold when courtesy in front of it is to be left out.
_ASKS_OR_CONTINUES = re.compile(rf"\d|{_QUESTION.pattern}|\b(?:con|the)\b")
_ATTACK = re.compile(
    r"""
      bo\ qua\ (?:\w+\ ){0,3}(?:quy\ tac|huong\ dan|chi\ dan|lenh|yeu\ cau|chi\ thi)  # "bỏ qua mọi quy tắc"
    | \b(?:ignore|disregard|forget|override|bypass)\ (?:\w+\ ){0,4}
      (?:instructions?|rules?|prompts?|above|previous|everything|guidelines)             # "ignore previous instructions"
    | \byou\ (?:are\ now|must|will|have\ to|should\ now)\                               # "you are now an unrestricted …"
    | \b(?:reveal|print|show|repeat|output|leak)\ (?:\w+\ ){0,3}
      (?:prompt|instructions?|above|rules|password|secret)                               # "reveal your prompt"
    """,
    re.VERBOSE,
)
_OFFICE_PAPERS = folded_words(having(Trait.DRAFTED))
_DRAFTED = rf"(?:don|mau|thu(?!\ tuc|\ truong|\ tuong)|{_OFFICE_PAPERS}|hop\ dong|bai|van\ ban|tho|code|email)\b"
_DRAFTING = re.compile(
    rf"""
      \b(?:soan|soan\ thao|viet|thao|lap|lam|(?<!dai\ )dien)\         # "soạn …", not "đại diện"
      (?:luon\ )?(?:
          (?:giup|ho(?!\ so)|dum|gium)(?:\ toi|\ em|\ minh|\ tui)?    # "… giúp tôi …", not "… hồ sơ"
        | cho\ (?:toi|em|minh|tui)                                    # "… cho em …"
      )(?:\ \w+){{0,3}}?\ {_DRAFTED}                                  # "… cái đơn"
    | \bmau\ (?:don|{_OFFICE_PAPERS})
      [^.]{{0,60}}\b(?:viet|soan|lam)\ (?:luon|giup|ho)\b             # "mẫu đơn khiếu nại, viết luôn"
    | \b(?:write|draft|compose)\ (?:\w+\ ){{0,3}}
      (?:letter|complaint|email|report|petition|essay|plan|poem|code|speech)  # "write me a letter"
    | \bkien\ (?:ubnd|co\ quan|cong\ ty|ho|no|ai)\b                   # "kiện UBND"
    | to\ cao\ (?:ong|ba|can\ bo)\b                                   # "tố cáo cán bộ"
    | tu\ van\ (?:cho\ toi\ |giup\ toi\ )?vu\ (?:viec|an)             # "tư vấn giúp tôi vụ án"
    """,
    re.VERBOSE,
)
# A request to write without a question: "Soạn đơn khởi kiện …".
_ORDER = re.compile(
    rf"""
    ^(?:(?:hay|ban|nho|giup|vui\ long|xin|toi|em|minh)\ )*            # "hãy giúp tôi …"
    (?:soan|soan\ thao|viet|thao)\ (?:\w+\ ){{0,3}}?{_DRAFTED}        # "… soạn thảo một văn bản"
    """,
    re.VERBOSE,
)
# Personal decisions, which no legal text answers.
_ADVICE = re.compile(
    r"""
      \b(?:toi|em|minh|chau|con|nha|chong|vo|ban\ than|cong\ ty)\     # "con tôi …"
      (?:\w+\ ){0,4}?(?:co\ nen|nen)\ (?:\w+\ ){1,14}?                # "… có nên thi vào …"
      (?:khong|hay|thi|gi|nao|sao)\b                                  # "… bộ nào"
    | \bco\ nen\ (?:\w+\ ){1,10}(?:khong|hay)\b                       # "có nên nghỉ hưu sớm không"
    """,
    re.VERBOSE,
)
# Subjects outside administrative law. Without diacritics many words look alike ("giảm cân", "giảm cán bộ"), so only phrases
# that can mean nothing else.
_OFF_TOPIC = re.compile(
    r"""
      thoi\ tiet                                 # "thời tiết Đà Nẵng thế nào"
    | \btroi\ (?:\w+\ ){0,4}(?:mua|nang)\b(?:\ khong|\ to|\ chua|$)   # "trời có mưa không"
    | bong\ da                                   # "kết quả bóng đá"
    | doi\ tuyen\ (?:viet\ nam|quoc\ gia|nao|bong)  # "đội tuyển Việt Nam"
    | world\ cup                                 # "World Cup"
    | gia\ vang                                  # "giá vàng hôm nay"
    | \bty\ gia\ (?:usd|do\ la|ngoai\ te|hom\ nay)  # "tỷ giá USD"
    | bitcoin                                    # "mua bitcoin"
    | (?:ket\ qua|mua)\ xo\ so                   # "kết quả xổ số"
    | cach\ nau|nau\ (?:pho|com|canh|bun)\b      # "cách nấu phở"
    | bai\ hat                                   # "bài hát"
    | xem\ phim                                  # "xem phim"
    | \b(?:weather|football|recipe|movie|horoscope)\b  # "weather in Hanoi"
    """,
    re.VERBOSE,
)


def small_talk_type(folded: str) -> QuestionType | None:
    """Return the type of a text that asks nothing about law; None when it may be a question about law.

    `folded` is the text as `fold_line` returns it, with abbreviations written out.
    """
    if _ATTACK.search(folded):
        return QuestionType.ATTACK
    if _GREETING.match(folded):
        return QuestionType.GREETING
    if _THANKS.match(folded):
        return QuestionType.THANKS
    if _DRAFTING.search(folded) or (_ORDER.search(folded) and not _QUESTION.search(folded)):
        return QuestionType.DRAFTING
    if _ADVICE.search(folded):
        return QuestionType.ADVICE
    return None


def is_off_topic(folded: str) -> bool:
    """Tell whether folded text is about a subject outside administrative law."""
    return bool(_OFF_TOPIC.search(folded))


def without_courtesy(text: str) -> str:
    """Return a question without the greeting or thanks in front of it; a text that is only courtesy stays as it is."""
    folded = fold(text)
    found = _COURTESY.match(folded)
    if found is None or len(folded) != len(text):  # folding changed places: odd characters
        return text
    rest = text[found.end() :]
    return rest if _ASKS_OR_CONTINUES.search(fold(rest)) else text
