"""How help pages are laid out: by terminal cells, in the user's language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import click

from tracker.plain_text import cells
from tracker.shell.session import write_out
from tracker.shell.wrapping import wrapped
from tracker.words import _, language


def summary(text: str, width: int) -> str:
    """The first sentence of a help text; one that is too long ends at a colon or comma that still fits."""
    sentence = re.split(r"(?<=\.)\s|(?<=。)|\n", text.strip(), maxsplit=1)[0]
    if cells(sentence) <= width:
        return sentence
    for stop in (r":\s|：", r",\s|，"):
        fitting = [found.start() for found in re.finditer(stop, sentence) if cells(sentence[: found.start()]) < width]
        if fitting:
            return sentence[: fitting[-1]] + ("" if language() == "zh_CN" else ".")
    return sentence


class CellFormatter(click.HelpFormatter):
    """As click's, which counts characters: a Chinese one takes two cells."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        usage = prefix or _("Usage:")
        self._hang(f"{usage}{'' if usage.endswith(('：', ' ')) else ' '}{prog} ", args)

    def write_heading(self, heading: str) -> None:
        self.write(" " * self.current_indent + _("{heading}:").format(heading=heading) + "\n")

    def write_text(self, text: str) -> None:
        for number, paragraph in enumerate(text.strip().split("\n\n")):
            if number:
                self.write("\n")
            self._hang(" " * self.current_indent, " ".join(paragraph.split("\n")))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        rows = list(rows)
        column = min(max((cells(term) for term, _text in rows), default=0), col_max)
        indent, space = " " * self.current_indent, " " * col_spacing
        for term, text in rows:
            if cells(term) > column:
                self.write(f"{indent}{term}\n")
                term = ""
            self._hang(indent + term + " " * (column - cells(term)) + space, text)

    def _hang(self, first: str, text: str) -> None:
        """The paragraph behind `first`, its further lines below its beginning."""
        lines = wrapped(text, self.width - cells(first))
        self.write((first + ("\n" + " " * cells(first)).join(lines)).rstrip() + "\n")


class HelpContext(click.Context):
    """A context whose help pages are laid out so."""

    formatter_class = CellFormatter


def page_option(*names: str, text: str, page: Callable[[click.Context], str]) -> click.Option:
    """An option that prints a page and does nothing else."""

    def show(ctx: click.Context, _param: click.Parameter, is_asked: bool) -> None:
        if is_asked and not ctx.resilient_parsing:
            write_out(page(ctx) + "\n")
            ctx.exit()

    return click.Option(names, is_flag=True, is_eager=True, expose_value=False, help=text, callback=show)
