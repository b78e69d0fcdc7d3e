"""What every screen has: top bar, problems banner, key bar, and one way to act on the desk and say so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from rich.segment import Segment
from textual import events
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.containers import Vertical
from textual.screen import ModalScreen, Screen
from textual.strip import Strip
from textual.widget import Widget

from screens.footer import KeyBar, Tone
from screens.keys import bind
from screens.terminal import forget_painted
from screens.text import clip, ends, safe, width
from tracker.errors import TrackerError
from tracker.words import _, bracketed, later, n_, sentences

if TYPE_CHECKING:
    from screens.app import TrackerApp
    from tracker.desk import Desk, Said

Result = TypeVar("Result")
Value = TypeVar("Value")

VIEWS = (
    ("today", later("Today"), "app.open_today"),
    ("board", later("Board"), "app.open_board"),
    ("figures", later("Figures"), "app.open_figures"),
)
"""The views a person walks between, as the top bar shows them: name, title, action."""
BARS = 2
"""Rows of the top bar and the key bar."""


class TopBar(Widget):
    """One row: the views with the present one marked, and what the screen says about itself at the right."""

    COMPONENT_CLASSES = {"topbar--view", "topbar--here", "topbar--headline"}
    DEFAULT_CSS = "TopBar { dock: top; height: 1; }"

    def __init__(self, here: str, title: str = "") -> None:
        super().__init__()
        self._here, self._title, self._headline = here, title, ""

    def set_headline(self, text: str) -> None:
        """Show a text at the right end."""
        if text != self._headline:
            self._headline = text
            self.refresh()

    def _views(self) -> list[tuple[int, str, str, bool]]:
        found, x = [], 0
        for name, title, action in VIEWS:
            text = f" {_(title)} "
            found.append((x, text, action, name == self._here))
            x += width(text)
        if self._title:
            found.append((x, f" {safe(self._title)} ", "", True))
        return found

    def render_line(self, y: int) -> Strip:
        segments, x = [], 0
        for _start, text, _action, here in self._views():
            style = self.get_component_rich_style("topbar--here" if here else "topbar--view")
            text = clip(text, self.size.width - x)
            segments.append(Segment(text, style))
            x += width(text)
        rest = ends("", self._headline + " ", max(0, self.size.width - x))
        segments.append(Segment(rest, self.get_component_rich_style("topbar--headline")))
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    async def on_click(self, event: events.Click) -> None:
        for start, text, action, _here in self._views():
            if action and start <= event.x < start + width(text):
                await self.app.run_action(action)


class Banner(Widget):
    """Names the first problem that needs attention and counts the others; hidden when all is well."""

    DEFAULT_CSS = "Banner { height: 1; display: none; } Banner.-shown { display: block; }"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._text = ""

    def on_mount(self) -> None:
        self.look()

    def look(self) -> None:
        """Read the desk's problems again."""
        problems = self._desk.problems
        more = len(problems) - 1
        text = problems[0] if problems else ""
        if more > 0:
            text = bracketed(text, n_("and {count} more", "and {count} more", more).format(count=more))
        if text != self._text:
            self._text = text
            self.set_class(bool(text), "-shown")
            self.refresh()

    def render_line(self, y: int) -> Strip:
        text = clip(" ! " + self._text, self.size.width)
        return Strip([Segment(text, self.rich_style)]).adjust_cell_length(self.size.width, self.rich_style)


class DeskScreen(Screen[Result]):
    """A full screen on the desk. Subclasses yield their widgets from `body` and redraw in `desk_changed`."""

    VIEW: ClassVar[str] = ""
    """Which of `VIEWS` it is, "" for none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._is_held = False

    @property
    def tracker(self) -> TrackerApp:
        """The app, for its `open_…` actions and `desk_changed`."""
        return cast("TrackerApp", self.app)

    def compose(self) -> ComposeResult:
        yield TopBar(self.VIEW, self.heading())
        yield Banner(self.desk)
        yield from self.body()
        yield KeyBar()

    def on_unmount(self) -> None:
        forget_painted()

    def on_mount(self) -> None:
        """Over another screen, that one stays in sight until this one is filled: Textual would paint each step."""
        if self.app._dom_ready:
            self._is_held = True
            self.call_after_refresh(self._show_filled)

    def _show_filled(self) -> None:
        self._is_held = False
        self._compositor_refresh()

    def _compositor_refresh(self) -> None:
        """Textual would paint while it opens the screen, and throw that away: not before it shows what is painted."""
        if not self.app._batch_count and not self._is_held:
            super()._compositor_refresh()

    def body(self) -> ComposeResult:
        """The widgets between the bars."""
        yield from ()

    def heading(self) -> str:
        """A title in the top bar for a screen that is none of the views, such as a buyer's name."""
        return ""

    def set_headline(self, text: str) -> None:
        """Show a text at the right end of the top bar."""
        for bar in self.query(TopBar):
            bar.set_headline(text)

    def desk_changed(self, ids: set[str] | None) -> None:
        """Deals changed, here or outside; None: any of them. Screens that show deals read them again."""

    def outside_changed(self, ids: set[str] | None) -> None:
        """Another window or the shell changed deals; None: any of them."""
        self.desk_changed(ids)

    def undone(self, said: Said) -> None:
        """A change was taken back, or done again."""

    def added(self, said: Said) -> None:
        """A deal was captured from here."""

    def is_about(self, ids: Sequence[str]) -> bool:
        """Whether somebody who looks at this screen expects a change of these deals to be undone."""
        return True

    def look_at_problems(self) -> None:
        """Read the problems again."""
        for banner in self.query(Banner):
            banner.look()

    def say(self, text: str, tone: Tone = "plain") -> None:
        """One line to the person, in the key bar for some seconds. User text is never markup."""
        for bar in self.query(KeyBar):
            bar.say(text, tone)

    def say_error(self, error: TrackerError) -> None:
        """What happened and what to do next."""
        self.say(sentences(error.message, error.hint), "bad")

    def attempt(self, act: Callable[[], Value]) -> Value | None:
        """The act's value, or None after saying the mistake."""
        try:
            return act()
        except TrackerError as error:
            self.say_error(error)
            return None

    def do(self, act: Callable[[], Said]) -> Said | None:
        """Write through the desk: tells every screen what changed and the person what was done."""
        said = self.attempt(act)
        if said is not None:
            self.done(said)
        return said

    def done(self, said: Said) -> None:
        """Tell every screen and the person about something already written."""
        self.tracker.desk_changed({said.deal.id, *said.others} if said.deal else None)
        self.say(self._brief(said), "good")

    def _brief(self, said: Said) -> str:
        """What was done; where it is too long for the key bar, with the new day only, and not why that day."""
        if said.deal is None or width(said.text) + 3 <= self.size.width:
            return said.text
        due = self.desk.standing(said.deal).due
        return said.text.replace(self.desk.next_words(said.deal), self.desk.describe(due)) if due else said.text


class DeskModal(DeskScreen[Result], ModalScreen[Result]):
    """A dialog over another screen, returning a value to `push_screen`'s callback; Esc returns None."""

    BINDINGS = [
        bind("cancel", later("Back"), id="dialog.cancel"),
        bind("app.help", later("Help"), id="dialog.help", show=False),
        bind("app.palette", later("All actions"), id="dialog.palette", show=False),
    ]
    DEFAULT_CSS = """
    DeskModal { align: center middle; }
    DeskModal > .dialog { width: 76; max-width: 100%; height: auto; max-height: 100%; padding: 1 2; }
    """

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield from self.body()
        yield KeyBar()

    def action_cancel(self) -> None:
        self.dismiss(None)

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        if result is not None:
            self.tracker.overrun.begin()
        return super().dismiss(result)
