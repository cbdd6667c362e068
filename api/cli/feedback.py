"""`hoidap feedback`: the feedback on answers."""

from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from api.cli.console import AsJson, open_engine, out, print_json

REASONS = {
    "wrong": "sai",
    "incomplete": "thiếu",
    "outdated": "lỗi thời",
    "unclear": "khó hiểu",
    "other": "khác",
}


def feedback(
    as_json: AsJson = False,
    everything: Annotated[bool, typer.Option("--all", help="Cả đánh giá tốt.")] = False,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="Số đánh giá, mới nhất trước.")] = 50,
) -> None:
    """Liệt kê các câu trả lời bị đánh giá chưa tốt."""
    from api.schemas.conversations import OpinionList
    from bot.evaluation.report import STATUSES
    from bot.history.feedback import Feedback, Rating

    with open_engine() as engine:
        found = OpinionList.of(Feedback(engine).opinions(None if everything else Rating.DOWN, limit))
    if as_json:
        print_json(found)
        return
    if not found.opinions:
        out.print("Chưa có đánh giá nào.")
        return
    table = Table("Mã", "Lúc (UTC)", "Đánh giá", "Câu hỏi", "Trạng thái", "Góp ý", show_lines=True)
    for opinion in found.opinions:
        rating = "tốt" if opinion.rating is Rating.UP else "chưa tốt"
        reason = f": {REASONS[opinion.reason]}" if opinion.reason else ""
        table.add_row(
            opinion.record_id[:12],
            f"{opinion.given_at:%d/%m/%Y %H:%M}",
            rating + reason,
            _plain(opinion.question),
            STATUSES[opinion.status],
            _plain(opinion.comment),
        )
    out.print(table, soft_wrap=False)


def _plain(text: str) -> str:
    """Return what users typed without control sequences of the terminal, and with Rich's markup escaped."""
    return escape("".join(character if character.isprintable() or character == "\n" else " " for character in text))


COMMANDS = (feedback,)
